package io.mpsexpress.access.domain;

import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.access.Acts;
import io.mpsexpress.access.SimultaneousRequests;
import io.mpsexpress.shared.Sha256;
import io.mpsexpress.shared.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps a row for what was asked for: the second call waits at it until the first commits, and then sees that the first could
 * not be known of when it came in.
 */
@Component
class JdbcSimultaneousRequests implements SimultaneousRequests {

    /**
     * How long after the first was answered a second click or a proxy's repetition still comes, and nobody has yet looked at
     * their request and decided on another one like it.
     */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** No call takes as long. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Arrival arrival;
    private final Acts acts;

    JdbcSimultaneousRequests(JdbcClient jdbc, StoredJson json, Arrival arrival, Acts acts) {
        this.jdbc = jdbc;
        this.json = json;
        this.arrival = arrival;
        this.acts = acts;
    }

    /** @param by null of one that was begun before this was noted */
    private record Begun(UUID requestId, Instant at, String by) {

        boolean isMeantBy(String caller, Instant came) {
            return requestId != null && !came.isAfter(caller.equals(by) ? at.plus(GRACE) : at);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(List<?> asked, Predicate<UUID> untouched, Supplier<UUID> begin) {
        String fingerprint = Sha256.of(json.write(asked));
        Optional<UUID> first = insert(fingerprint)
                ? Optional.empty()
                : meant(fingerprint, " for update").filter(untouched);
        return first.orElseGet(() -> {
            UUID id = begin.get();
            atTheEnd(() -> record(fingerprint, id));
            return id;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> begun(List<?> asked, Predicate<UUID> untouched) {
        return meant(Sha256.of(json.write(asked)), "").filter(untouched);
    }

    @Scheduled(cron = "${mps-express.idempotency.clean-up:0 17 * * * *}")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from begun_request where begun_at < ?")
                .param(utc(acts.now().minus(KEPT)))
                .update();
    }

    private boolean insert(String fingerprint) {
        return jdbc.sql("insert into begun_request (fingerprint, begun_at) values (?, ?) on conflict do nothing")
                        .params(fingerprint, utc(acts.now()))
                        .update()
                == 1;
    }

    private Optional<UUID> meant(String fingerprint, String locking) {
        return jdbc.sql("select request_id, begun_at, begun_by from begun_request where fingerprint = ?" + locking)
                .param(fingerprint)
                .query((row, number) -> new Begun(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)))
                .optional()
                .filter(last -> last.isMeantBy(acts.caller().userId(), arrival.time()))
                .map(Begun::requestId);
    }

    private void record(String fingerprint, UUID id) {
        jdbc.sql("update begun_request set request_id = ?, begun_at = ?, begun_by = ? where fingerprint = ?")
                .params(id, utc(acts.now()), acts.caller().userId(), fingerprint)
                .update();
    }

    /** As late as can be: whoever came in before could not know. */
    private static void atTheEnd(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }
}
