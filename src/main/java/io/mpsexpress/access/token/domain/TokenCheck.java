package io.mpsexpress.access.token.domain;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.domain.KnownUser;
import io.mpsexpress.access.domain.KnownUsers;
import io.mpsexpress.access.domain.SignInThrottle;
import io.mpsexpress.access.token.TokenScope;
import io.mpsexpress.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose a token is, as they are now, and whether it counts. Wrong ones slow their address down as wrong passwords do; the same one
 * over and over, as from a script that nobody looks after, slows down nobody else.
 */
@Component
public class TokenCheck {

    /** Shows whoever finds a token what it is, and tells it from tokens of others. */
    public static final String PREFIX = "mps_";

    private final ApiTokens tokens;
    private final KnownUsers users;
    private final SignInThrottle throttle;
    private final Clock clock;

    TokenCheck(ApiTokens tokens, KnownUsers users, SignInThrottle throttle, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Whether it is for this application to judge, and not somebody else's. */
    public static boolean isOurs(String token) {
        return token.startsWith(PREFIX);
    }

    /** @param address where the call comes from */
    public Presented check(String token, String address) {
        String hash = Sha256.of(token);
        if (throttle.isClosed(hash, address)) {
            return Presented.UNKNOWN;
        }
        Optional<ApiToken> found = tokens.findByTokenHash(hash);
        Optional<KnownUser> user = found.flatMap(known -> users.find(known.userId()));
        Instant now = clock.instant();
        boolean counts = found.filter(known -> known.countsAt(now)).isPresent()
                && user.filter(KnownUser::enabled).isPresent();
        if (counts) {
            noteUse(found.get(), now);
        } else {
            throttle.wrong(hash, address);
        }
        return user.map(owner -> new Presented(
                        owner.caller(), found.get().name(), found.get().scope(), counts))
                .orElse(Presented.UNKNOWN);
    }

    private void noteUse(ApiToken token, Instant now) {
        if (token.isUseToBeNotedAt(now)) {
            tokens.noteUse(token.id(), now, now.minus(ApiToken.USE_NOTED_EVERY));
        }
    }

    /**
     * A token that somebody came with.
     *
     * @param person whose it is, or was; null when it is nobody's, and then nothing is known of it
     * @param counts whether they are let in
     */
    public record Presented(Caller person, String name, TokenScope scope, boolean counts) {

        private static final Presented UNKNOWN = new Presented(null, null, null, false);
    }
}
