package io.mpsexpress.access.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after a few wrong ones the door closes for a time that doubles with each further one.
 * Counted for a user from an address, so that nobody can lock out somebody else, and for an address over all users. Each
 * node counts for itself.
 */
@Component
public class SignInThrottle {

    private static final int FREE_FOR_USER = 5;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST = 50_000;

    private final Clock clock;
    private final Map<String, Wrong> wrong = new ConcurrentHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether attempts are not even looked at now. */
    public boolean isClosed(String userId, String address) {
        Instant now = clock.instant();
        return isClosed(ofUser(userId, address), now) || isClosed(address, now);
    }

    void wrong(String userId, String address) {
        forgetOld();
        count(ofUser(userId, address), FREE_FOR_USER);
        count(address, FREE_FOR_ADDRESS);
    }

    void right(String userId, String address) {
        wrong.remove(ofUser(userId, address));
    }

    private boolean isClosed(String who, Instant now) {
        Wrong counted = wrong.get(who);
        return counted != null && now.isBefore(counted.closedUntil());
    }

    private void count(String who, int free) {
        Instant now = clock.instant();
        wrong.compute(who, (key, before) -> {
            int times = before == null || now.isAfter(before.last().plus(LONGEST)) ? 1 : before.times() + 1;
            return new Wrong(times, now, now.plus(pause(times - free)));
        });
    }

    private static Duration pause(int over) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(over, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private void forgetOld() {
        if (wrong.size() >= MOST) {
            Instant old = clock.instant().minus(LONGEST);
            wrong.values().removeIf(counted -> counted.last().isBefore(old));
        }
        if (wrong.size() >= MOST) {
            wrong.clear();
        }
    }

    private record Wrong(int times, Instant last, Instant closedUntil) {}

    private static String ofUser(String userId, String address) {
        return address + ' ' + userId;
    }
}
