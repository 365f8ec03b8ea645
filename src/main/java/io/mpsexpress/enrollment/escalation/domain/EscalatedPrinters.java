package io.mpsexpress.enrollment.escalation.domain;

import static io.mpsexpress.enrollment.PrinterOutcome.OPEN;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.domain.PrinterResults;
import io.mpsexpress.enrollment.escalation.EscalatedPrinter;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.printer.AgentCount;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Escalated printers with the facts that whoever decides needs. */
@Repository
public class EscalatedPrinters {

    private final JdbcTemplate jdbc;
    private final PrinterFleet fleet;
    private final ProgramManagement program;

    EscalatedPrinters(JdbcTemplate jdbc, PrinterFleet fleet, ProgramManagement program) {
        this.jdbc = jdbc;
        this.fleet = fleet;
        this.program = program;
    }

    /** What each escalation still has to decide; those without anything are left out. */
    public Map<UUID, EscalationView.Open> openOf(Collection<UUID> escalationIds) {
        Map<UUID, EscalationView.Open> open = new HashMap<>();
        jdbc.query(
                "select escalation_id, count(*), max(hand_over) from enrollment_printer where escalation_id = any(?)"
                        + " and outcome = '" + OPEN + "' group by escalation_id",
                row -> {
                    open.put(row.getObject(1, UUID.class), new EscalationView.Open(row.getInt(2), row.getInt(3)));
                },
                SqlArrays.ids(escalationIds));
        return open;
    }

    /** The same for one; nothing where nothing is left. */
    public EscalationView.Open openOf(UUID escalationId) {
        return openOf(List.of(escalationId)).getOrDefault(escalationId, EscalationView.Open.NOTHING);
    }

    public Page<EscalatedPrinter> open(UUID escalationId, int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        SqlConditions conditions = new SqlConditions();
        conditions.add("escalation_id = ?", escalationId);
        conditions.add("outcome = '" + OPEN + "'");
        conditions.add("serial_number > ?", cursor == null ? null : cursor.part(0));
        List<EnrollmentPrinterView> found = jdbc.query(
                "select *, status as standing from enrollment_printer" + conditions.sql()
                        + " order by serial_number limit " + (limit + 1),
                (row, number) -> PrinterResults.map(row),
                conditions.args().toArray());
        Page<EnrollmentPrinterView> page = Page.of(found, limit, printer -> Cursor.of(printer.serialNumber()));
        Map<UUID, AgentReport> reports = fleet.reports(
                page.items().stream().map(EnrollmentPrinterView::printerId).toList());
        EligibilityRules rules = program.eligibilityRules();
        return page.map(printer -> EscalatedPrinter.of(printer, reports.get(printer.printerId()), rules));
    }

    /** Through which agents those report that are still to be resolved, the most frequent first. */
    public List<AgentCount> agents(UUID escalationId, int limit) {
        List<UUID> open = jdbc.queryForList(
                "select printer_id from enrollment_printer where escalation_id = ? and outcome = '" + OPEN + "'",
                UUID.class,
                escalationId);
        return fleet.agents(open, limit);
    }

    /** The models of the printers still to be decided. */
    public List<String> models(UUID escalationId) {
        return jdbc.queryForList(
                "select distinct model from enrollment_printer where escalation_id = ?", String.class, escalationId);
    }

    /** The printer that a text is the serial number of. */
    public Optional<UUID> withSerialNumber(String text) {
        return fleet.bySerialNumber(List.of(text)).values().stream().findFirst();
    }

    /** The models of the printers of each escalation: those still to be decided first. */
    public Map<UUID, List<String>> models(Collection<UUID> escalationIds) {
        Map<UUID, List<String>> models = new HashMap<>();
        jdbc.query(
                "select escalation_id, model from enrollment_printer where escalation_id = any(?) group by escalation_id, model"
                        + " order by case when sum(case when outcome = '" + OPEN
                        + "' then 1 else 0 end) = 0 then 1 else 0 end,"
                        + " model",
                row -> {
                    models.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getString(2));
                },
                SqlArrays.ids(escalationIds));
        return models;
    }
}
