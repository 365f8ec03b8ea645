package io.mpsexpress.access.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.reach.Mailboxes;
import java.util.List;

/**
 * A person as they see themselves.
 *
 * @param timeZone as the IANA calls it; null when they never chose
 * @param mails kinds of mails that they want
 * @param digestHour hour of the day, 0 to 23, at which they get one mail of what is due; null for none
 */
public record AccountView(
        @JsonUnwrapped PersonView person, String timeZone, List<Mailboxes.Kind> mails, Integer digestHour) {

    public static AccountView of(AppUser user) {
        return new AccountView(
                PersonView.of(user), user.timeZone(), List.copyOf(user.wantedMails()), user.digestHour());
    }
}
