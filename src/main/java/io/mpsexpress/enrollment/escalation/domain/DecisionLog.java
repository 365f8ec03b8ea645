package io.mpsexpress.enrollment.escalation.domain;

import static io.mpsexpress.enrollment.PrinterOutcome.NOT_ADDED;
import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.escalation.EscalationDecided;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.ExceptionState;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Every decision about every escalated printer; only ever added to, but for what ends an exception. */
@Repository
public class DecisionLog {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final ExceptionStates states;
    private final Clock clock;

    DecisionLog(JdbcTemplate jdbc, ExceptionStates states, Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.clock = clock;
    }

    void add(Escalation escalation, Collection<UUID> printerIds, Decision decision, String userId) {
        OffsetDateTime now = utc(clock.instant());
        jdbc.batchUpdate(
                "insert into escalation_decision (id, escalation_id, organization_id, printer_id, serial_number, model,"
                        + " eligibility_status, decision, reason, decided_by, decided_at, valid_until,"
                        + " maximum_page_count, act_id)"
                        + " select cast(? as uuid), cast(? as uuid), cast(? as uuid), printer_id, serial_number, model,"
                        + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),"
                        + " cast(? as timestamp with time zone), cast(? as date), cast(? as bigint), cast(? as uuid)"
                        + " from enrollment_printer where enrollment_id = ? and printer_id = ?",
                printerIds,
                BATCH,
                (statement, printerId) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, escalation.id());
                    statement.setObject(3, escalation.organizationId());
                    statement.setString(4, escalation.eligibilityStatus().name());
                    statement.setString(5, decision.choice().name());
                    statement.setString(6, decision.reason());
                    statement.setString(7, userId);
                    statement.setObject(8, now);
                    statement.setObject(9, decision.limits().validUntil(), Types.DATE);
                    statement.setObject(10, decision.limits().maximumPageCount(), Types.BIGINT);
                    statement.setObject(11, decision.act());
                    statement.setObject(12, escalation.enrollmentId());
                    statement.setObject(13, printerId);
                });
    }

    boolean anyGoesOn(UUID escalationId, UUID enrollmentId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from escalation_decision d join enrollment_printer p"
                        + " on p.enrollment_id = ? and p.printer_id = d.printer_id"
                        + " where d.escalation_id = ? and p.outcome <> '" + NOT_ADDED + "')",
                Boolean.class,
                enrollmentId,
                escalationId));
    }

    /** What was decided at once about printers of a partner, by request. */
    public List<EscalationDecided.AtOnce> atOnce(UUID act, UUID partnerId) {
        return jdbc.query(
                "select e.enrollment_id, count(*) as printers, min(d.serial_number) as serial_number"
                        + " from escalation_decision d join escalation e on e.id = d.escalation_id"
                        + " where d.act_id = ? and e.partner_id = ? group by e.enrollment_id"
                        + " order by min(d.decided_at), e.enrollment_id",
                (row, number) -> new EscalationDecided.AtOnce(
                        row.getObject("enrollment_id", UUID.class),
                        row.getInt("printers"),
                        row.getInt("printers") == 1 ? row.getString("serial_number") : null),
                act,
                partnerId);
    }

    /** Decisions of this escalation itself, newest first. */
    public List<DecisionView> of(UUID escalationId, int limit) {
        return find("d.escalation_id = ?", limit, escalationId);
    }

    /** Decisions about one printer, newest first. */
    public List<DecisionView> ofPrinter(UUID printerId, int limit) {
        return find("d.printer_id = ?", limit, printerId);
    }

    /** Earlier decisions of other escalations for one of the models or the customer, newest first. */
    public List<DecisionView> earlier(Escalation escalation, Collection<String> models, int limit) {
        return find(
                "d.escalation_id <> ? and (d.organization_id = ? or d.model = any(?))",
                limit,
                escalation.id(),
                escalation.organizationId(),
                SqlArrays.texts(models));
    }

    private List<DecisionView> find(String where, int limit, Object... args) {
        List<Approval> approvals = new ArrayList<>();
        List<DecisionView> found = jdbc.query(
                "select d.*, e.enrollment_id, p.outcome from escalation_decision d"
                        + " join escalation e on e.id = d.escalation_id"
                        + " join enrollment_printer p"
                        + " on p.enrollment_id = e.enrollment_id and p.printer_id = d.printer_id where " + where
                        + " order by d.id desc limit " + limit,
                (row, number) -> {
                    DecisionView decision = map(row);
                    if (decision.decision().isException()) {
                        approvals.add(Approval.map(row));
                    }
                    return decision;
                },
                args);
        Map<UUID, ExceptionState> standing = states.of(approvals);
        return found.stream()
                .map(decision -> decision.with(standing.get(decision.id())))
                .toList();
    }

    private static DecisionView map(ResultSet row) throws SQLException {
        return new DecisionView(
                row.getObject("id", UUID.class),
                row.getObject("escalation_id", UUID.class),
                row.getString("serial_number"),
                row.getString("model"),
                row.getObject("organization_id", UUID.class),
                EligibilityStatus.valueOf(row.getString("eligibility_status")),
                EscalationDecision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("maximum_page_count", Long.class),
                null,
                PrinterOutcome.valueOf(row.getString("outcome")));
    }
}
