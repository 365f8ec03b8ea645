package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.people.AccountView;
import io.mpsexpress.access.people.PersonView;
import java.util.List;

/** People as they are shown. */
public final class Views {

    private Views() {}

    public static PersonView of(AppUser user) {
        return new PersonView(
                user.id(),
                user.id(),
                user.name(),
                user.email(),
                user.language(),
                user.asCaller().groupIds().stream().sorted().toList(),
                user.partnerId(),
                user.isEnabled(),
                user.version(),
                user.isOfProvider());
    }

    public static AccountView ofAccount(AppUser user) {
        PersonView person = of(user);
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
