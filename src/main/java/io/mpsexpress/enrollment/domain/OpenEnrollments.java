package io.mpsexpress.enrollment.domain;

import static io.mpsexpress.eligibility.EligibilityStatus.ELIGIBLE;
import static io.mpsexpress.enrollment.PrinterOutcome.OPEN;
import static io.mpsexpress.enrollment.PrinterOutcome.PENDING;
import static io.mpsexpress.shared.SqlTimes.instant;

import io.mpsexpress.printer.OpenAdditions;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the open requests that printers are in: one statement or two, whatever the number of printers. */
@Repository
class OpenEnrollments implements OpenAdditions {

    private static final int NAMED = 5;
    private static final String AMONG = " from unnest(?) as wanted (id)"
            + " join enrollment_printer p on p.printer_id = wanted.id join request e on e.id = p.enrollment_id"
            + " where e.ended_at is null and p.outcome in ('" + OPEN + "', '" + PENDING + "')";

    private final JdbcTemplate jdbc;

    OpenEnrollments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Among among(Collection<UUID> printerIds) {
        long printers = jdbc.queryForObject(
                "select count(distinct p.printer_id)" + AMONG, Long.class, SqlArrays.ids(printerIds));
        return printers == 0 ? Among.NONE : named(printers, printerIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Asked> newest(Collection<UUID> printerIds) {
        Map<UUID, Asked> newest = new HashMap<>();
        jdbc.query(
                "select p.printer_id, e.id, e.number" + AMONG + " order by e.id",
                row -> {
                    newest.put(
                            row.getObject(1, UUID.class),
                            new Asked(
                                    RequestKind.ENROLLMENT.number(row.getLong(3)), url(row.getObject(2, UUID.class))));
                },
                SqlArrays.ids(printerIds));
        return newest;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Long> eligible(Collection<UUID> organizationIds) {
        Map<UUID, Long> eligible = new HashMap<>();
        jdbc.query(
                "select e.organization_id, count(distinct p.printer_id) from unnest(?) as wanted (id)"
                        + " join request e on e.organization_id = wanted.id"
                        + " join enrollment_printer p on p.enrollment_id = e.id"
                        + " where e.ended_at is null and p.outcome = '" + OPEN + "' and p.status = '" + ELIGIBLE
                        + "' group by e.organization_id",
                row -> {
                    eligible.put(row.getObject(1, UUID.class), row.getLong(2));
                },
                SqlArrays.ids(organizationIds));
        return eligible;
    }

    private static String url(UUID enrollmentId) {
        return "/enrollments/" + enrollmentId;
    }

    private Among named(long printers, Collection<UUID> printerIds) {
        List<Addition> newest = jdbc.query(
                "select e.id, e.requested_by, e.requested_at, count(*)" + AMONG
                        + " group by e.id, e.requested_by, e.requested_at order by e.id desc limit " + (NAMED + 1),
                (row, number) -> new Addition(
                        url(row.getObject(1, UUID.class)),
                        row.getLong(4),
                        row.getString(2),
                        instant(row, "requested_at")),
                SqlArrays.ids(printerIds));
        boolean complete = newest.size() <= NAMED;
        return new Among(printers, complete ? newest : newest.subList(0, NAMED), complete);
    }
}
