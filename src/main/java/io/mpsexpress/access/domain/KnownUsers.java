package io.mpsexpress.access.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Users as sign-in and every request look them up. Remembers them for a short while: a person who lost a role or access
 * loses it within {@link #FRESH_FOR}, on every node, without a query for each request.
 */
@Component
public class KnownUsers {

    private static final Duration FRESH_FOR = Duration.ofSeconds(15);
    private static final int MOST = 10_000;

    private final AppUsers users;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    KnownUsers(AppUsers users, TransactionTemplate transaction, Clock clock) {
        this.users = users;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The person with this sign-in name; unknown ones are looked up each time, so that a new user can come in at once. */
    public Optional<KnownUser> find(String userId) {
        Remembered known = remembered.get(userId);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Optional.of(known.user());
        }
        Optional<KnownUser> found = read(userId);
        found.ifPresentOrElse(user -> remember(userId, user), () -> remembered.remove(userId));
        return found;
    }

    /** Looks everybody up anew, after users were changed in the database. */
    public void forgetAll() {
        remembered.clear();
    }

    private Optional<KnownUser> read(String userId) {
        return transaction.execute(status -> users.findWithRolesById(userId)
                .map(user -> new KnownUser(user.asCaller(), user.passwordHash(), user.isEnabled())));
    }

    private void remember(String userId, KnownUser user) {
        if (remembered.size() >= MOST) {
            forgetAll();
        }
        remembered.put(userId, new Remembered(user, clock.instant().plus(FRESH_FOR)));
    }

    private record Remembered(KnownUser user, Instant until) {}
}
