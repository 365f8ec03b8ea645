package io.mpsexpress.backend;

import static io.mpsexpress.shared.SqlTimes.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stands in where Lexmark's back end is not connected: answers by itself after a delay. What it was asked lies in the
 * database, so that its answers survive a restart like those of a system of its own.
 */
@Component
@ConditionalOnProperty(
        name = "mps-express.management-back-end.adapter",
        havingValue = "embedded",
        matchIfMissing = true)
class EmbeddedBackEnd implements ManagementBackEnd {

    private static final String SEPARATOR = "\n";
    private static final Duration REDELIVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final BackEndProperties.Embedded properties;
    private final Clock clock;

    EmbeddedBackEnd(JdbcClient jdbc, BackEndProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties.embedded();
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<ManagementResult> request(ManagementRequest request) {
        if (properties.delay().isZero()) {
            return results(request.serialNumbers());
        }
        jdbc.sql("insert into embedded_management_request (idempotency_key, request_id, serial_numbers, answer_at,"
                        + " answered) select :key, :id, :serialNumbers, :answerAt, false where not exists"
                        + " (select 1 from embedded_management_request where idempotency_key = :key)")
                .param("key", request.idempotencyKey())
                .param("id", request.requestId())
                .param("serialNumbers", String.join(SEPARATOR, request.serialNumbers()))
                .param("answerAt", now().plus(properties.delay()))
                .update();
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ManagementResult> ask(UUID requestId) {
        return jdbc
                .sql("select serial_numbers from embedded_management_request"
                        + " where request_id = :id and answer_at <= :now")
                .param("id", requestId)
                .param("now", now())
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> results(List.of(text.split(SEPARATOR))).stream())
                .toList();
    }

    /** Nothing to do: it manages nothing itself, and its answers to earlier requests do not change what is removed. */
    @Override
    public void remove(RemovalNotice notice) {}

    /** Takes one request whose time has come; of several nodes only one gets it. */
    @Transactional
    public Optional<DueAnswer> takeDue() {
        var due = jdbc.sql("select idempotency_key, request_id, serial_numbers from embedded_management_request"
                        + " where answered = false and answer_at <= :now"
                        + " order by answered, answer_at limit 1 for update skip locked")
                .param("now", now())
                .query((row, number) -> new DueAnswer(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        results(List.of(row.getString(3).split(SEPARATOR)))))
                .optional();
        due.ifPresent(
                answer -> jdbc.sql("update embedded_management_request set answered = true where idempotency_key = ?")
                        .param(answer.idempotencyKey())
                        .update());
        return due;
    }

    /** An answer that could not be delivered is tried again later, so that others are not held up by it. */
    @Transactional
    public void postpone(String idempotencyKey) {
        jdbc.sql("update embedded_management_request set answer_at = :later where idempotency_key = :key")
                .param("later", now().plus(REDELIVERY))
                .param("key", idempotencyKey)
                .update();
    }

    record DueAnswer(String idempotencyKey, UUID requestId, List<ManagementResult> results) {}

    private List<ManagementResult> results(List<String> serialNumbers) {
        return serialNumbers.stream().map(this::result).toList();
    }

    private ManagementResult result(String serialNumber) {
        return properties.refusedSerialNumbers().matcher(serialNumber).matches()
                ? ManagementResult.refused(serialNumber, "Refused by the embedded back end")
                : ManagementResult.managed(serialNumber);
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }
}
