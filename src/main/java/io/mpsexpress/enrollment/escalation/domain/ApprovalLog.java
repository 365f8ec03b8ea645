package io.mpsexpress.enrollment.escalation.domain;

import static io.mpsexpress.enrollment.escalation.EscalationDecision.APPROVE_EXCEPTION;
import static io.mpsexpress.shared.SqlTimes.utc;
import static org.springframework.util.StringUtils.hasText;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.escalation.ExceptionFilter;
import io.mpsexpress.printer.PrinterExceptions;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SqlConditions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The decisions that are exceptions: which there are, and what ends them. */
@Repository
public class ApprovalLog {

    private static final int BATCH = 1_000;
    private static final String APPROVALS =
            "select d.*, e.enrollment_id from escalation_decision d join escalation e on e.id = d.escalation_id";
    /** Nothing that is on record of it stands against it. */
    private static final String LASTING =
            "d.revoked_at is null and d.replaced_at is null and (d.valid_until is null or d.valid_until >= ?)";

    private final JdbcTemplate jdbc;
    private final EscalatedPrinters printers;
    private final Clock clock;

    ApprovalLog(JdbcTemplate jdbc, EscalatedPrinters printers, Clock clock) {
        this.jdbc = jdbc;
        this.printers = printers;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param partnerId limits to this partner's customers; null for all
     * @param cursor null for the first page
     */
    public Page<Approval> find(UUID partnerId, ExceptionFilter filter, int limit, String cursor) {
        SqlConditions conditions = approvals(partnerId);
        conditions.add("d.organization_id = ?", filter.organizationId());
        if (hasText(filter.model())) {
            conditions.add("lower(d.model) like ? escape '!'", ComparableText.contained(filter.model()));
        }
        if (hasText(filter.serialNumber())) {
            Optional<UUID> printer = printers.withSerialNumber(filter.serialNumber());
            if (printer.isEmpty()) {
                return new Page<>(List.of(), null);
            }
            conditions.add("d.printer_id = ?", printer.get());
        }
        if (filter.which() != null) {
            add(conditions, filter.which());
        }
        Cursor last = Cursor.decode(cursor, 1);
        conditions.add("d.id < ?", last == null ? null : last.id(0));
        List<Approval> found = query(conditions, " order by d.id desc limit " + (limit + 1));
        return Page.of(found, limit, approval -> Cursor.of(approval.id().toString()));
    }

    private void add(SqlConditions conditions, ExceptionFilter.Which which) {
        String inForce = LASTING + " and " + PrinterExceptions.inForce("d.printer_id", "d.eligibility_status");
        switch (which) {
            case IN_FORCE -> conditions.add(inForce, today());
            case EXPIRED -> {
                conditions.add("d.revoked_at is null");
                conditions.add("not (" + inForce + ")", today());
            }
            case REVOKED -> conditions.add("d.revoked_at is not null");
        }
    }

    /**
     * @param partnerId limits to this partner's customers; null for all
     * @throws Refused as not found when there is none
     */
    public Approval require(UUID partnerId, UUID id) {
        SqlConditions conditions = approvals(partnerId);
        conditions.add("d.id = ?", id);
        return query(conditions, "").stream().findFirst().orElseThrow(Refused::notFound);
    }

    /** What was approved for these printers and this reason before does not count any more. */
    void replace(EligibilityStatus status, Collection<UUID> printerIds) {
        OffsetDateTime now = utc(clock.instant());
        jdbc.batchUpdate(
                "update escalation_decision set replaced_at = ? where printer_id = ? and eligibility_status = ?"
                        + " and decision = '" + APPROVE_EXCEPTION + "' and replaced_at is null and revoked_at is null",
                printerIds,
                BATCH,
                (statement, printerId) -> {
                    statement.setObject(1, now);
                    statement.setObject(2, printerId);
                    statement.setString(3, status.name());
                });
    }

    /**
     * @param reason may be null
     * @return false when somebody else was quicker: it is revoked, or replaced, already
     */
    boolean revoke(UUID id, String userId, String reason) {
        return jdbc.update(
                        "update escalation_decision set revoked_by = ?, revoked_at = ?, revocation_reason = ?"
                                + " where id = ? and revoked_at is null and replaced_at is null",
                        userId,
                        utc(clock.instant()),
                        reason,
                        id)
                == 1;
    }

    private static SqlConditions approvals(UUID partnerId) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("d.decision = '" + APPROVE_EXCEPTION + "'");
        conditions.add("e.partner_id = ?", partnerId);
        return conditions;
    }

    private List<Approval> query(SqlConditions conditions, String more) {
        return jdbc.query(
                APPROVALS + conditions.sql() + more,
                (row, number) -> Approval.map(row),
                conditions.args().toArray());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
