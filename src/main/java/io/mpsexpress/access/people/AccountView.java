package io.mpsexpress.access.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.reach.Mailboxes;
import java.util.List;
import java.util.UUID;

/**
 * A person as they see themselves.
 *
 * @param id the same as the user id
 * @param email null for none
 * @param language null when they never chose
 * @param timeZone as the IANA calls it; null when they never chose
 * @param mails kinds of mails that they want
 * @param digestHour hour of the day, 0 to 23, at which they get one mail of what is due; null for none
 * @param roles ids of groups
 * @param organizationId null for staff
 * @param version to be sent back with a change
 * @param ofProvider whether an OpenID Connect provider knows them, and no password
 */
public record AccountView(
        String id,
        String userId,
        String name,
        String email,
        String language,
        String timeZone,
        List<Mailboxes.Kind> mails,
        Integer digestHour,
        List<String> roles,
        UUID organizationId,
        boolean enabled,
        int version,
        @JsonIgnore boolean ofProvider) {

    public static AccountView of(AppUser user) {
        PersonView person = PersonView.of(user);
        return new AccountView(
                person.id(),
                person.userId(),
                person.name(),
                person.email(),
                person.language(),
                user.timeZone(),
                List.copyOf(user.wantedMails()),
                user.digestHour(),
                person.roles(),
                person.organizationId(),
                person.enabled(),
                person.version(),
                person.ofProvider());
    }
}
