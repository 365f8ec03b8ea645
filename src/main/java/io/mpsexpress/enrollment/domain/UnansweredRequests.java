package io.mpsexpress.enrollment.domain;

import static io.mpsexpress.enrollment.EnrollmentState.SUBMITTED;
import static io.mpsexpress.enrollment.EnrollmentState.TERMS;
import static io.mpsexpress.enrollment.PrinterOutcome.PENDING;
import static io.mpsexpress.request.RequestKind.ENROLLMENT;
import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.engine.StuckSteps.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests whose printers have been pending for so long that the back end should have answered. */
@Repository
public class UnansweredRequests {

    /** A working day; the back end is asked again every hour. */
    public static final Duration TOO_LONG = Duration.ofDays(1);

    private static final String UNANSWERED =
            """
            from request e
            where e.kind = '%s' and (e.state in ('%s', '%s') or e.ended_by is not null)
                  and exists (
                    select 1 from terms_acceptance a
                    where a.enrollment_id = e.id and a.accepted_at < :before and exists (
                      select 1 from enrollment_printer p
                      where p.enrollment_id = e.id and p.acceptance_id = a.id and p.outcome = '%s'))
            """
                    .formatted(ENROLLMENT, TERMS, SUBMITTED, PENDING);

    private final JdbcClient jdbc;
    private final Clock clock;

    UnansweredRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param customer name of the child organization
     * @param since when the terms were accepted for the printers that wait longest
     */
    public record Unanswered(UUID id, int printerCount, String customer, Instant since) {}

    /** @param count how many there are, those behind the limit too */
    public record Found(List<Unanswered> requests, long count) {}

    /**
     * @param partnerId null for all
     * @param organizationId of this customer; null for all
     * @param behind after this one, by the id of a request
     * @return those that wait longest first
     */
    @Transactional(readOnly = true)
    public Found find(UUID partnerId, UUID organizationId, Place behind, int limit) {
        AtomicLong count = new AtomicLong();
        List<Unanswered> found = jdbc.sql(
                        """
                select u.id, u.amount, u.customer, u.since, count(*) over () as total
                from (select e.id, cast(e.id as varchar) as id_text, e.amount, e.customer,
                             (select min(a.accepted_at) from terms_acceptance a where a.enrollment_id = e.id) as since
                      %s
                        and (cast(:partner as uuid) is null or e.partner_id = :partner)
                        and (cast(:organization as uuid) is null or e.organization_id = :organization)) u
                where u.since > :since or u.since = :since and u.id_text > :behind
                order by u.since, u.id_text limit :limit
                """
                                .formatted(UNANSWERED))
                .param("partner", partnerId)
                .param("organization", organizationId)
                .param("before", before())
                .param("since", utc(behind.since()))
                .param("behind", behind.id())
                .param("limit", limit)
                .query((row, number) -> {
                    count.set(row.getLong("total"));
                    return map(row);
                })
                .list();
        return new Found(found, count.get());
    }

    /** How many there are, of all partners. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) " + UNANSWERED)
                .param("before", before())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime before() {
        return utc(clock.instant().minus(TOO_LONG));
    }

    /** Requests with pending printers that ended before their time, the oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> ofEarlyEnds() {
        return jdbc.sql("select e.id from request e where e.kind = '" + ENROLLMENT
                        + "' and e.ended_by is not null and exists (select 1"
                        + " from enrollment_printer p where p.enrollment_id = e.id and p.outcome = '" + PENDING + "')"
                        + " order by e.id")
                .query(UUID.class)
                .list();
    }

    private static Unanswered map(ResultSet row) throws SQLException {
        return new Unanswered(
                row.getObject("id", UUID.class),
                row.getInt("amount"),
                row.getString("customer"),
                instant(row, "since"));
    }
}
