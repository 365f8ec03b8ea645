package io.mpsexpress.access;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.access.domain.Arrival;
import io.mpsexpress.shared.Sha256;
import io.mpsexpress.shared.StoredJson;
import java.time.Duration;
import java.time.Instant;
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
 * What is asked for twice at once is begun once: a double click, two tabs, two people with the same selection, a client that
 * did not wait for its answer. Whoever asks for the same when the first request can be known of means another one; the same
 * person not before a moment has passed, as a second click may come after the first one's answer. A row is kept for what was
 * asked for: the second call waits at it until the first commits, and then sees that the first could not be known of when it
 * came in.
 */
@Component
public class SimultaneousRequests {

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

    SimultaneousRequests(JdbcClient jdbc, StoredJson json, Arrival arrival, Acts acts) {
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

    /**
     * Begins what is asked for, within the transaction of the caller, unless the same was begun since the call came in, or by
     * the same person a moment before.
     *
     * @param asked its kind, and all that makes it the same, as anything JSON can hold; who asks is no part of it
     * @param untouched whether the request of this id is as it was begun: whoever went on with it knew of it
     * @param begin begins it; gives its id
     * @return id of what was begun, by this call or by the one that was quicker
     */
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

    /** What {@link #begin} would lead to instead of beginning another; of what is begun at this moment nothing is known. */
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
                        row.getObject("request_id", UUID.class), instant(row, "begun_at"), row.getString("begun_by")))
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
