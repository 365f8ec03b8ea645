package io.mpsexpress.access.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Users as sign-in and every request look them up: as they are now. Whoever loses a role or access loses it at once, on every
 * node; it takes one query by primary key.
 */
@Component
public class KnownUsers {

    private final AppUsers users;

    KnownUsers(AppUsers users) {
        this.users = users;
    }

    /** The person with this sign-in name. */
    @Transactional(readOnly = true)
    public Optional<KnownUser> find(String userId) {
        return users.findWithRolesById(userId)
                .map(user -> new KnownUser(user.asCaller(), user.passwordHash(), user.isEnabled()));
    }
}
