package io.mpsexpress.enrollment.domain;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EligibilityCounts;
import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The printers of a request: what a check found and what became of each. Changed in sets, whatever their number. */
@Repository
public class EnrollmentPrinters {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    EnrollmentPrinters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts freshly checked printers under a new request. */
    public void add(UUID enrollmentId, Collection<CheckedPrinter> printers) {
        jdbc.batchUpdate(
                "insert into enrollment_printer (enrollment_id, printer_id, serial_number, model, status, reasons,"
                        + " outcome) values (?, ?, ?, ?, ?, ?, 'OPEN')",
                printers,
                BATCH,
                (statement, printer) -> {
                    statement.setObject(1, enrollmentId);
                    statement.setObject(2, printer.id());
                    statement.setString(3, printer.serialNumber());
                    statement.setString(4, printer.model());
                    statement.setString(5, printer.eligibility().status().name());
                    statement.setString(6, printer.eligibility().reasonsText());
                });
    }

    /** Records what a check found: one statement for each result that occurs. */
    public void recordChecks(UUID enrollmentId, Map<Eligibility, List<UUID>> found) {
        found.forEach((eligibility, ids) -> jdbc.update(
                "update enrollment_printer set status = ?, reasons = ? where enrollment_id = ? and printer_id = any(?)"
                        + " and (status <> ? or reasons <> ?)",
                eligibility.status().name(),
                eligibility.reasonsText(),
                enrollmentId,
                SqlArrays.ids(ids),
                eligibility.status().name(),
                eligibility.reasonsText()));
    }

    public List<UUID> withOutcome(UUID enrollmentId, PrinterOutcome outcome) {
        return ids("enrollment_id = ? and outcome = ?", enrollmentId, outcome.name());
    }

    /** Printers of this status about which nothing is decided yet. */
    public List<UUID> open(UUID enrollmentId, EligibilityStatus status) {
        return ids("enrollment_id = ? and outcome = 'OPEN' and status = ?", enrollmentId, status.name());
    }

    /** Printers that lack a supplies delivery contact, whatever else is wrong with them. */
    public List<UUID> openWithoutContact(UUID enrollmentId) {
        return ids(
                "enrollment_id = ? and outcome = 'OPEN' and reasons like ?"
                        + " and status not in ('ALREADY_MANAGED', 'MANAGEMENT_PENDING')",
                enrollmentId,
                "%" + EligibilityStatus.NO_SUPPLIES_CONTACT.name() + "%");
    }

    /** Printers that the team, or the partner, still has to resolve. */
    public List<UUID> escalated(UUID escalationId) {
        return ids("escalation_id = ? and outcome = 'OPEN'", escalationId);
    }

    /** The printers among the given serial numbers that are still to be decided. */
    public Map<String, UUID> escalated(UUID escalationId, Collection<String> serialNumbers) {
        return bySerialNumber(
                "escalation_id = ? and outcome = 'OPEN' and serial_number = any(?)",
                escalationId,
                SqlArrays.texts(serialNumbers));
    }

    public int count(UUID enrollmentId, PrinterOutcome outcome) {
        return jdbc.queryForObject(
                "select count(*) from enrollment_printer where enrollment_id = ? and outcome = ?",
                Integer.class,
                enrollmentId,
                outcome.name());
    }

    /** Counts of all printers of the request by the status of their last check. */
    public EligibilityCounts counts(UUID enrollmentId) {
        return counts("enrollment_id = ?", enrollmentId);
    }

    /** The same for many requests at once, for lists. */
    public Map<UUID, EligibilityCounts> counts(Collection<UUID> enrollmentIds) {
        Map<UUID, Map<EligibilityStatus, Integer>> counts = new HashMap<>();
        jdbc.query(
                "select enrollment_id, status, count(*) from enrollment_printer where enrollment_id = any(?)"
                        + " group by enrollment_id, status",
                row -> {
                    counts.computeIfAbsent(row.getObject(1, UUID.class), id -> new EnumMap<>(EligibilityStatus.class))
                            .put(EligibilityStatus.valueOf(row.getString(2)), row.getInt(3));
                },
                SqlArrays.ids(enrollmentIds));
        Map<UUID, EligibilityCounts> result = new HashMap<>();
        counts.forEach((id, byStatus) -> result.put(id, new EligibilityCounts(byStatus)));
        return result;
    }

    /** Counts of the printers about which nothing is decided yet. */
    public EligibilityCounts openCounts(UUID enrollmentId) {
        return counts("enrollment_id = ? and outcome = 'OPEN'", enrollmentId);
    }

    /** How many printers have which outcome; only outcomes that occur. */
    public Map<PrinterOutcome, Integer> outcomes(UUID enrollmentId) {
        Map<PrinterOutcome, Integer> outcomes = new EnumMap<>(PrinterOutcome.class);
        jdbc.query(
                "select outcome, count(*) from enrollment_printer where enrollment_id = ? group by outcome",
                row -> {
                    outcomes.put(PrinterOutcome.valueOf(row.getString(1)), row.getInt(2));
                },
                enrollmentId);
        return outcomes;
    }

    public void decide(UUID enrollmentId, Collection<UUID> printerIds, PrinterOutcome outcome, Message message) {
        jdbc.update(
                "update enrollment_printer set outcome = ?, message_code = ?, message_text = ?, escalation_id = null"
                        + " where enrollment_id = ? and printer_id = any(?)",
                outcome.name(),
                message.code(),
                message.text(),
                enrollmentId,
                SqlArrays.ids(printerIds));
    }

    /** The terms were accepted for these printers. */
    public void accept(UUID enrollmentId, UUID acceptanceId, Collection<UUID> printerIds) {
        jdbc.update(
                "update enrollment_printer set acceptance_id = ? where enrollment_id = ? and printer_id = any(?)",
                acceptanceId,
                enrollmentId,
                SqlArrays.ids(printerIds));
    }

    /** The partner has reviewed the open printers: for those that are eligible now, the terms come next. */
    public void goForTerms(UUID enrollmentId) {
        jdbc.update(
                "update enrollment_printer set for_terms = (status = 'ELIGIBLE')"
                        + " where enrollment_id = ? and outcome = 'OPEN'",
                enrollmentId);
    }

    /** Printers whose terms wait for acceptance; not those that became eligible after the review. */
    public List<UUID> forTerms(UUID enrollmentId) {
        return ids("enrollment_id = ? and outcome = 'OPEN' and for_terms", enrollmentId);
    }

    /** Eligible printers for which the terms were accepted and nothing more is decided. */
    public List<UUID> accepted(UUID enrollmentId) {
        return ids(
                "enrollment_id = ? and outcome = 'OPEN' and acceptance_id is not null and status = 'ELIGIBLE'",
                enrollmentId);
    }

    /** Printers that turned out not to be eligible when they were to be added. */
    public void leaveOut(UUID enrollmentId, Collection<CheckedPrinter> notEligible) {
        Map<Eligibility, List<UUID>> found = new HashMap<>();
        notEligible.forEach(printer -> found.computeIfAbsent(printer.eligibility(), result -> new ArrayList<>())
                .add(printer.id()));
        recordChecks(enrollmentId, found);
        found.forEach((eligibility, ids) ->
                decide(enrollmentId, ids, PrinterOutcome.NOT_ADDED, Message.notEligible(eligibility.status())));
    }

    /** The back end refused them: their registration failed. */
    public void recordRefusal(UUID enrollmentId, Collection<UUID> printerIds, Message message) {
        decide(enrollmentId, printerIds, PrinterOutcome.NOT_ADDED, message);
        jdbc.update(
                "update enrollment_printer set status = 'REGISTRATION_FAILED', reasons = 'REGISTRATION_FAILED'"
                        + " where enrollment_id = ? and printer_id = any(?)",
                enrollmentId,
                SqlArrays.ids(printerIds));
    }

    /** Hands the open printers of a status to whoever resolves the escalation. */
    public void escalate(UUID enrollmentId, EligibilityStatus status, UUID escalationId) {
        jdbc.update(
                "update enrollment_printer set escalation_id = ?"
                        + " where enrollment_id = ? and outcome = 'OPEN' and status = ?",
                escalationId,
                enrollmentId,
                status.name());
    }

    /** Printers whose status is another one now leave the escalation: they come back for review. */
    public void releaseResolved(UUID escalationId, EligibilityStatus status) {
        jdbc.update(
                "update enrollment_printer set escalation_id = null where escalation_id = ? and status <> ?",
                escalationId,
                status.name());
    }

    /** The printers among the given serial numbers that are pending under the request. */
    public Map<String, UUID> pending(UUID enrollmentId, Collection<String> serialNumbers) {
        return bySerialNumber(
                "enrollment_id = ? and outcome = 'PENDING' and serial_number = any(?)",
                enrollmentId,
                SqlArrays.texts(serialNumbers));
    }

    /** Serial numbers that wait for the back end, in order. */
    public List<String> pendingSerialNumbers(UUID enrollmentId) {
        return jdbc.queryForList(
                "select serial_number from enrollment_printer where enrollment_id = ? and outcome = 'PENDING'"
                        + " order by serial_number",
                String.class,
                enrollmentId);
    }

    /**
     * The request's printers by serial number, a page at a time.
     *
     * @param status null for all
     */
    public Page<EnrollmentPrinterView> page(UUID enrollmentId, EligibilityStatus status, int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        StringBuilder sql = new StringBuilder("select * from enrollment_printer where enrollment_id = ?");
        List<Object> args = new ArrayList<>(List.of(enrollmentId));
        if (status != null) {
            sql.append(" and status = ?");
            args.add(status.name());
        }
        if (cursor != null) {
            sql.append(" and serial_number > ?");
            args.add(cursor.part(0));
        }
        sql.append(" order by serial_number limit ").append(limit + 1);
        List<EnrollmentPrinterView> found = jdbc.query(sql.toString(), (row, number) -> map(row), args.toArray());
        return Page.of(found, limit, printer -> Cursor.of(printer.serialNumber()));
    }

    private Map<String, UUID> bySerialNumber(String where, Object... args) {
        Map<String, UUID> found = new HashMap<>();
        jdbc.query(
                "select serial_number, printer_id from enrollment_printer where " + where,
                row -> {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                },
                args);
        return found;
    }

    private List<UUID> ids(String where, Object... args) {
        return jdbc.queryForList(
                "select printer_id from enrollment_printer where " + where + " order by serial_number",
                UUID.class,
                args);
    }

    private EligibilityCounts counts(String where, Object... args) {
        Map<EligibilityStatus, Integer> counts = new EnumMap<>(EligibilityStatus.class);
        jdbc.query(
                "select status, count(*) from enrollment_printer where " + where + " group by status",
                row -> {
                    counts.put(EligibilityStatus.valueOf(row.getString(1)), row.getInt(2));
                },
                args);
        return new EligibilityCounts(counts);
    }

    private static EnrollmentPrinterView map(ResultSet row) throws SQLException {
        return new EnrollmentPrinterView(
                row.getObject("printer_id", UUID.class),
                row.getString("serial_number"),
                row.getString("model"),
                EligibilityStatus.valueOf(row.getString("status")),
                Eligibility.parseReasons(row.getString("reasons")),
                PrinterOutcome.valueOf(row.getString("outcome")),
                row.getString("message_code"),
                row.getString("message_text"));
    }
}
