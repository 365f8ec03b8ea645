package io.mpsexpress.access.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after a few wrong ones the door closes for a time that doubles with each further one.
 * Counted for a user from an address, for an address over all users, and for a user over all addresses. The last one closes for
 * seconds only, and not to an address from which that user came in before: nobody can lock out somebody else by it. Each node
 * counts for itself.
 */
@Component
public class SignInThrottle {

    private static final int FREE_FOR_PAIR = 5;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final int FREE_FOR_USER = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_FOR_USER = Duration.ofSeconds(10);
    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final long MOST = 100_000;

    private final Clock clock;
    private final Cache<String, Wrong> wrong;
    private final Cache<String, Boolean> known;

    public SignInThrottle(Clock clock) {
        this.clock = clock;
        this.wrong = cache(LONGEST.multipliedBy(2));
        this.known = cache(KNOWN_FOR);
    }

    private <T> Cache<String, T> cache(Duration kept) {
        return Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
                .maximumSize(MOST)
                .expireAfterAccess(kept)
                .build();
    }

    /** Whether attempts are not even looked at now. */
    public boolean isClosed(String userId, String address) {
        String pair = pair(userId, address);
        return isClosed(pair)
                || isClosed(address(address))
                || isClosed(user(userId)) && known.getIfPresent(pair) == null;
    }

    /** @param userId whose password it was not, or whatever else was tried */
    public void wrong(String userId, String address) {
        count(address(address), FREE_FOR_ADDRESS, LONGEST);
        // one address alone does not make it harder for the others
        if (count(pair(userId, address), FREE_FOR_PAIR, LONGEST) <= FREE_FOR_PAIR) {
            count(user(userId), FREE_FOR_USER, LONGEST_FOR_USER);
        }
    }

    void right(String userId, String address) {
        String pair = pair(userId, address);
        wrong.invalidate(pair);
        known.put(pair, true);
    }

    private boolean isClosed(String who) {
        Wrong counted = wrong.getIfPresent(who);
        return counted != null && clock.instant().isBefore(counted.closedUntil());
    }

    private int count(String who, int free, Duration longest) {
        Instant now = clock.instant();
        return wrong.asMap()
                .compute(who, (key, before) -> {
                    int times = before == null || now.isAfter(before.last().plus(LONGEST)) ? 1 : before.times() + 1;
                    return new Wrong(times, now, now.plus(pause(times - free, longest)));
                })
                .times();
    }

    private static Duration pause(int over, Duration longest) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(over, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    private record Wrong(int times, Instant last, Instant closedUntil) {}

    private static String pair(String userId, String address) {
        return "pair " + address + ' ' + userId;
    }

    private static String address(String address) {
        return "address " + address;
    }

    private static String user(String userId) {
        return "user " + userId;
    }
}
