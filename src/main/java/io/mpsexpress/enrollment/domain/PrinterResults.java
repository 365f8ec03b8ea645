package io.mpsexpress.enrollment.domain;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.RequestedPrinterFilter;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
        StringBuilder sql = new StringBuilder(
                "select *, " + PrinterCounts.STANDING + " as standing from enrollment_printer where enrollment_id = ?");
        List<Object> args = new ArrayList<>(List.of(enrollmentId));
        if (filter.status() != null) {
            sql.append(" and ").append(PrinterCounts.STANDING).append(" = ?");
            args.add(filter.status().name());
        }
        if (filter.outcome() != null) {
            sql.append(" and outcome = ?");
            args.add(filter.outcome().name());
        }
        if (cursor != null) {
            sql.append(" and serial_number > ?");
            args.add(cursor.part(0));
        }
        sql.append(" order by enrollment_id, serial_number limit ").append(limit + 1);
        List<EnrollmentPrinterView> found = jdbc.query(sql.toString(), (row, number) -> map(row), args.toArray());
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
    public List<Part> ofPrinter(UUID printerId, int limit) {
        return jdbc.query(
                "select *, status as standing from enrollment_printer where printer_id = ? order by enrollment_id desc limit "
                        + limit,
                (row, number) -> new Part(
                        row.getObject("enrollment_id", UUID.class),
                        map(row),
                        row.getObject("acceptance_id", UUID.class)),
                printerId);
    }

    /** @param acceptanceId null as long as no terms were accepted for it */
    public record Part(UUID enrollmentId, EnrollmentPrinterView printer, UUID acceptanceId) {}

    private static EnrollmentPrinterView map(ResultSet row) throws SQLException {
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
