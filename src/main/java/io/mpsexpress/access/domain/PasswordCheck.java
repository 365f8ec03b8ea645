package io.mpsexpress.access.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Whether a password is a person's. A slow hash makes guessing expensive, and calls to the API with it: a check that went
 * well is remembered for a short while, by a hash that is keyed with a secret of this process.
 */
@Component
public class PasswordCheck {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);
    private static final int MOST = 5_000;
    private static final int LONGEST_USER_ID = 64;
    private static final int LONGEST_PASSWORD = 72;

    private final KnownUsers users;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final SecretKeySpec key;
    private final String hashOfNobody;
    private final Map<String, Instant> remembered = new ConcurrentHashMap<>();

    PasswordCheck(KnownUsers users, PasswordEncoder passwords, SignInThrottle throttle, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.hashOfNobody = passwords.encode(Base64.getEncoder().encodeToString(secret));
    }

    /**
     * Checks a password.
     *
     * @param address where the attempt comes from
     * @return false for a wrong one, an unknown or disabled user, and while there were too many wrong ones
     */
    public boolean isPasswordOf(String userId, String password, String address) {
        if (userId == null || password == null || isTooLong(userId, password) || throttle.isClosed(userId, address)) {
            return false;
        }
        Optional<KnownUser> user = users.find(userId).filter(KnownUser::enabled);
        String proof = user.map(known -> proof(known, password)).orElse(null);
        if (proof != null && isRemembered(proof)) {
            return true;
        }
        // an unknown user takes as long as a known one
        boolean right =
                passwords.matches(password, user.map(KnownUser::passwordHash).orElse(hashOfNobody)) && user.isPresent();
        if (right) {
            remember(proof);
            throttle.right(userId, address);
        } else {
            throttle.wrong(userId, address);
        }
        return right;
    }

    private static boolean isTooLong(String userId, String password) {
        return userId.length() > LONGEST_USER_ID || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD;
    }

    private boolean isRemembered(String proof) {
        Instant until = remembered.get(proof);
        return until != null && clock.instant().isBefore(until);
    }

    private void remember(String proof) {
        if (remembered.size() >= MOST) {
            Instant now = clock.instant();
            remembered.values().removeIf(until -> !now.isBefore(until));
        }
        if (remembered.size() < MOST) {
            remembered.put(proof, clock.instant().plus(REMEMBERED_FOR));
        }
    }

    /** Changes with the stored hash, so that a changed password is no longer remembered. */
    private String proof(KnownUser user, String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((user.caller().userId() + '\0' + user.passwordHash() + '\0').getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
