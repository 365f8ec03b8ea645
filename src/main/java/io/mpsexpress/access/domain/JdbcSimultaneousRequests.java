package io.mpsexpress.access.domain;

import io.mpsexpress.access.Arrival;
import io.mpsexpress.access.SimultaneousRequests;
import io.mpsexpress.shared.StoredJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

    /** No call takes as long. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Arrival arrival;
    private final Clock clock;

    JdbcSimultaneousRequests(JdbcClient jdbc, StoredJson json, Arrival arrival, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.arrival = arrival;
        this.clock = clock;
    }

    private record Begun(UUID requestId, Instant at) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(List<?> asked, Supplier<UUID> begin) {
        Instant came = arrival.time();
        String fingerprint = Fingerprint.of(asked, json);
        if (!insert(fingerprint)) {
            Begun last = lock(fingerprint);
            if (last.requestId() != null && !last.at().isBefore(came)) {
                return last.requestId();
            }
        }
        UUID id = begin.get();
        atTheEnd(() -> record(fingerprint, id));
        return id;
    }

    @Scheduled(cron = "${mps-express.idempotency.clean-up:0 17 * * * *}")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from begun_request where begun_at < ?")
                .param(utc(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean insert(String fingerprint) {
        return jdbc.sql("insert into begun_request (fingerprint, begun_at) values (?, ?) on conflict do nothing")
                        .params(fingerprint, utc(clock.instant()))
                        .update()
                == 1;
    }

    private Begun lock(String fingerprint) {
        return jdbc.sql("select request_id, begun_at from begun_request where fingerprint = ? for update")
                .param(fingerprint)
                .query((row, number) -> new Begun(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    private void record(String fingerprint, UUID id) {
        jdbc.sql("update begun_request set request_id = ?, begun_at = ? where fingerprint = ?")
                .params(id, utc(clock.instant()), fingerprint)
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

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
