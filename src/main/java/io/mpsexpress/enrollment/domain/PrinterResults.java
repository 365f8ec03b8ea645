package io.mpsexpress.enrollment.domain;

import static io.mpsexpress.shared.SqlTimes.instant;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.RequestedPrinterFilter;
import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import io.mpsexpress.enrollment.history.PartInEnrollment;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The printers of a request as people and clients read them: by serial number, a page at a time. */
@Repository
public class PrinterResults {

    private final JdbcTemplate jdbc;
    private final PrinterFleet fleet;
    private final ProgramManagement program;

    PrinterResults(JdbcTemplate jdbc, PrinterFleet fleet, ProgramManagement program) {
        this.jdbc = jdbc;
        this.fleet = fleet;
        this.program = program;
    }

    public Page<EnrollmentPrinterView> page(
            UUID enrollmentId, RequestedPrinterFilter filter, int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        SqlConditions conditions = new SqlConditions();
        conditions.add("enrollment_id = ?", enrollmentId);
        conditions.add(
                PrinterCounts.STANDING + " = ?",
                filter.status() == null ? null : filter.status().name());
        conditions.add(
                "outcome = ?",
                filter.outcome() == null ? null : filter.outcome().name());
        conditions.add("serial_number > ?", cursor == null ? null : cursor.part(0));
        List<EnrollmentPrinterView> found = jdbc.query(
                "select *, " + PrinterCounts.STANDING + " as standing from enrollment_printer" + conditions.sql()
                        + " order by enrollment_id, serial_number limit " + (limit + 1),
                (row, number) -> map(row),
                conditions.args().toArray());
        return measured(Page.of(found, limit, printer -> Cursor.of(printer.serialNumber())));
    }

    /** The page with what is measured beside what is allowed. */
    private Page<EnrollmentPrinterView> measured(Page<EnrollmentPrinterView> page) {
        List<UUID> withReasons = page.items().stream()
                .filter(printer -> !printer.reasons().isEmpty())
                .map(EnrollmentPrinterView::printerId)
                .toList();
        if (withReasons.isEmpty()) {
            return page;
        }
        EligibilityRules rules = program.eligibilityRules();
        Map<UUID, AgentReport> reports = fleet.reports(withReasons);
        return page.map(printer ->
                printer.reasons().isEmpty() ? printer : printer.measured(rules, reports.get(printer.printerId())));
    }

    /** What was requested of one printer, the newest request first, as their ids are ordered by time. */
    public List<PartInEnrollment> ofPrinter(UUID printerId, int limit) {
        return jdbc.query(
                "select p.*, p.status as standing, a.terms_version, a.language, a.text_hash, a.accepted_by, a.accepted_at"
                        + " from enrollment_printer p left join terms_acceptance a on a.id = p.acceptance_id"
                        + " where p.printer_id = ? order by p.enrollment_id desc limit " + limit,
                (row, number) -> new PartInEnrollment(
                        row.getObject("enrollment_id", UUID.class),
                        map(row),
                        row.getObject("acceptance_id", UUID.class),
                        terms(row)),
                printerId);
    }

    private static AcceptedTerms terms(ResultSet row) throws SQLException {
        return row.getObject("acceptance_id") == null
                ? null
                : new AcceptedTerms(
                        row.getInt("terms_version"),
                        row.getString("language"),
                        row.getString("text_hash"),
                        row.getString("accepted_by"),
                        instant(row, "accepted_at"));
    }

    /** @param row of the printer, with its status as {@code standing} */
    public static EnrollmentPrinterView map(ResultSet row) throws SQLException {
        return new EnrollmentPrinterView(
                row.getObject("printer_id", UUID.class),
                row.getString("serial_number"),
                row.getString("model"),
                EligibilityStatus.valueOf(row.getString("standing")),
                Eligibility.parseReasons(row.getString("reasons")),
                List.of(),
                PrinterOutcome.valueOf(row.getString("outcome")),
                row.getString("message_code"),
                row.getString("message_text"));
    }
}
