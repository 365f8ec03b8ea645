package io.mpsexpress.access.people.domain;

import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.access.domain.Secrets;
import io.mpsexpress.access.people.Invitation;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations as rows. Of each token only a hash is kept; it is random enough that a quick one does. */
@Component
public class InvitationBook {

    private static final Duration VALID_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes one for this person; earlier ones do not count any more. */
    public Invitation make(String userId) {
        endAll(userId);
        String token = Secrets.next();
        Instant expiresAt = clock.instant().plus(VALID_FOR);
        jdbc.sql("insert into invitation (token_hash, user_id, expires_at) values (?, ?, ?)")
                .params(Sha256.of(token), userId, utc(expiresAt))
                .update();
        return new Invitation(userId, token, expiresAt);
    }

    /** Whether this person was given one in that time. */
    boolean madeWithin(Duration time, String userId) {
        return jdbc.sql("select count(*) from invitation where user_id = ? and expires_at > ?")
                        .params(userId, utc(clock.instant().plus(VALID_FOR).minus(time)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Whose it is while it counts.
     *
     * @throws Refused as not found for a token that was never given, as gone when it was used or has expired
     */
    public String invited(String token) {
        String userId = userOf(token).orElseThrow(Refused::notFound);
        boolean counts = jdbc.sql("select count(*) from invitation where token_hash = :hash and used_at is null"
                                + " and expires_at > :now")
                        .param("hash", Sha256.of(token))
                        .param("now", utc(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
        if (!counts) {
            throw Refused.gone("access.invitation.gone");
        }
        return userId;
    }

    /** What this person has got does not count any more. */
    public void endAll(String userId) {
        jdbc.sql("update invitation set expires_at = :now where user_id = :user and used_at is null"
                        + " and expires_at > :now")
                .param("now", utc(clock.instant()))
                .param("user", userId)
                .update();
    }

    /**
     * Uses it up, in the caller's transaction. Whoever comes with it at the same moment waits, and then finds it used.
     *
     * @return whether it still counted
     */
    public boolean use(String token) {
        return jdbc.sql("update invitation set used_at = :now where token_hash = :hash and used_at is null"
                                + " and expires_at > :now")
                        .param("now", utc(clock.instant()))
                        .param("hash", Sha256.of(token))
                        .update()
                == 1;
    }

    /** Whose it is, or was; empty for a token that was never given. */
    public Optional<String> userOf(String token) {
        return jdbc.sql("select user_id from invitation where token_hash = ?")
                .param(Sha256.of(token))
                .query(String.class)
                .optional();
    }
}
