package io.mpsexpress.enrollment.evidence;

import static io.mpsexpress.enrollment.PrinterOutcome.MANAGED;
import static io.mpsexpress.enrollment.PrinterOutcome.PENDING;
import static io.mpsexpress.request.RequestKind.ENROLLMENT;
import static io.mpsexpress.shared.SqlTimes.instant;

import io.mpsexpress.enrollment.domain.Acceptance;
import io.mpsexpress.shared.SqlArrays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which printers of a customer terms were accepted so that they were added; for figures, whoever asks. */
@Repository
public class AcceptedPrinters {

    private static final String SUBMITTED =
            """
            select p.printer_id, min(a.accepted_at) as accepted_at,
                   max(case when p.outcome = '%2$s' then 1 else 0 end) as managed
            from request r
            join enrollment_printer p on p.enrollment_id = r.id
            join terms_acceptance a on a.id = p.acceptance_id
            where r.organization_id = ? and r.kind = '%3$s' and p.outcome in ('%1$s', '%2$s')
            group by p.printer_id
            """
                    .formatted(PENDING, MANAGED, ENROLLMENT);

    private final JdbcClient jdbc;

    AcceptedPrinters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param at when the terms were accepted for it, for the first time
     * @param managed whether the back end agreed
     */
    public record Accepted(UUID printerId, Instant at, boolean managed) {}

    /** Those that were submitted to the back end. */
    public List<Accepted> of(UUID organizationId) {
        return jdbc.sql(SUBMITTED)
                .param(organizationId)
                .query((row, number) -> new Accepted(
                        row.getObject("printer_id", UUID.class),
                        instant(row, "accepted_at"),
                        row.getInt("managed") > 0))
                .list();
    }

    /** Serial numbers of those for which each was given, in their order; a printer is part of one acceptance only. */
    Map<UUID, List<String>> serialNumbers(Collection<Acceptance> acceptances) {
        Map<UUID, List<String>> found = new HashMap<>();
        List<UUID> ids = acceptances.stream().map(Acceptance::id).toList();
        acceptances.stream().map(Acceptance::enrollmentId).distinct().forEach(enrollmentId -> jdbc.sql(
                        "select acceptance_id, serial_number from enrollment_printer"
                                + " where enrollment_id = ? and acceptance_id = any(?) order by serial_number")
                .params(enrollmentId, SqlArrays.ids(ids))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getString(2));
                }));
        return found;
    }
}
