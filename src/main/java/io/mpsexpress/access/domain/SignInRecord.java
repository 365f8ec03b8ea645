package io.mpsexpress.access.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.mpsexpress.access.Act;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.UserManagement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts sign-ins on record, and in the log. What was typed for a user name stands there only when there is such a user: people type
 * passwords into the wrong field. A flood is counted instead of written down one by one, and does not hide what concerns users.
 */
@Component
public class SignInRecord {

    private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);
    private static final String UNKNOWN = "unknown";
    private static final int FAILURES_A_MINUTE = 60;
    // a program proves who it is with each call
    private static final Duration PROGRAM_IS_NEW_AFTER = Duration.ofHours(1);
    private static final long MOST_PROGRAMS = 50_000;

    private final JdbcAuditTrail audit;
    private final TransactionTemplate transaction;
    private final Flood ofUsers = new Flood();
    private final Flood ofUnknown = new Flood();
    private final Flood ofProviders = new Flood();
    private final Cache<String, Boolean> programs = Caffeine.newBuilder()
            .maximumSize(MOST_PROGRAMS)
            .expireAfterWrite(PROGRAM_IS_NEW_AFTER)
            .build();

    SignInRecord(JdbcAuditTrail audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Somebody is in. */
    public void personCame(Caller caller, String address) {
        LOG.info("{} signed in from {}", caller.userId(), address);
        succeeded(caller, Map.of("address", address, "by", "form"));
    }

    /** Somebody is in whom an OpenID Connect provider knows. */
    public void providersPersonCame(Caller caller, String address) {
        LOG.info("{} signed in by OpenID Connect from {}", caller.userId(), address);
        succeeded(caller, Map.of("address", address, "by", "openIdConnect"));
    }

    /** A program is in, by its person's password; it is on record once an hour for each address. */
    public void programCame(Caller caller, String address) {
        came(caller, Map.of("address", address, "by", "basic"));
    }

    /**
     * The same by a token.
     *
     * @param name of the token
     */
    public void tokenCame(Caller caller, String name, String address) {
        came(caller, Map.of("address", address, "by", "token", "token", name));
    }

    /** The same by a token of an OpenID Connect provider. */
    public void providersProgramCame(Caller caller, String address) {
        came(caller, Map.of("address", address, "by", "bearer"));
    }

    private void came(Caller caller, Map<String, String> details) {
        Map<String, String> sorted = new TreeMap<>(details);
        if (programs.asMap().putIfAbsent(caller.userId() + ' ' + sorted, true) == null) {
            LOG.info("A program signed in as {}: {}", caller.userId(), sorted);
            succeeded(caller, sorted);
        }
    }

    /**
     * Somebody was not let in.
     *
     * @param user whose name was given; null for nobody that there is
     */
    public void failed(Caller user, String address) {
        failed(user, address, Map.of());
    }

    /**
     * The same by a token.
     *
     * @param user whose token it was, while it counted; null for nobody's
     */
    public void tokenFailed(Caller user, String address) {
        failed(user, address, Map.of("by", "token"));
    }

    private void failed(Caller user, String address, Map<String, String> how) {
        Flood flood = user == null ? ofUnknown : ofUsers;
        if (!flood.takesOne()) {
            return;
        }
        String name = user == null ? UNKNOWN : user.userId();
        Map<String, Object> details = new TreeMap<>(how);
        details.put("address", address);
        long more = flood.notWritten();
        if (more > 0) {
            details.put("notWrittenBefore", more);
        }
        LOG.warn("Failed sign-in, user {}, from {}; {} more were not written down before", name, address, more);
        UUID partner = user == null ? null : user.partnerId();
        transaction.executeWithoutResult(
                status -> audit.record(Caller.system().userId(), Act.SIGN_IN_FAILED, partner, name, details));
    }

    /**
     * Somebody proved who they are, and does not come in.
     *
     * @param userId as their provider has it
     * @param why facts that an administrator needs to let them in
     */
    public void refused(String userId, Map<String, String> why) {
        if (!ofProviders.takesOne()) {
            return;
        }
        Map<String, Object> details = new TreeMap<>(why);
        long more = ofProviders.notWritten();
        if (more > 0) {
            details.put("notWrittenBefore", more);
        }
        String name = UserManagement.isUserId(userId) ? userId : UNKNOWN;
        LOG.warn("Refused sign-in, user {}: {}", name, details);
        transaction.executeWithoutResult(
                status -> audit.record(Caller.system().userId(), Act.SIGN_IN_REFUSED, null, name, details));
    }

    private void succeeded(Caller caller, Map<String, ?> details) {
        transaction.executeWithoutResult(status ->
                audit.record(caller.userId(), Act.SIGN_IN_SUCCEEDED, caller.partnerId(), caller.userId(), details));
    }

    /** Lets so many a minute be written, and counts the others. */
    private static final class Flood {

        private final Bucket written = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(FAILURES_A_MINUTE).refillGreedy(FAILURES_A_MINUTE, Duration.ofMinutes(1)))
                .build();
        private final AtomicLong left = new AtomicLong();

        private boolean takesOne() {
            boolean takes = written.tryConsume(1);
            if (!takes) {
                left.incrementAndGet();
            }
            return takes;
        }

        private long notWritten() {
            return left.getAndSet(0);
        }
    }
}
