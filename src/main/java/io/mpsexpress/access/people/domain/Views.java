package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.people.PersonView;

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
                user.version());
    }
}
