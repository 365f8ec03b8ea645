package io.mpsexpress.enrollment.domain;

import static io.mpsexpress.eligibility.EligibilityStatus.ELIGIBLE;
import static io.mpsexpress.eligibility.EligibilityStatus.REGISTRATION_FAILED;
import static io.mpsexpress.enrollment.PrinterOutcome.NOT_ADDED;
import static io.mpsexpress.enrollment.PrinterOutcome.OPEN;
import static io.mpsexpress.enrollment.PrinterOutcome.PENDING;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SqlArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Changes the printers of a request: what a check found and what became of each. One statement for all in a state, or a
 * JDBC batch for those that are named, whatever their number.
 */
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
                        + " outcome) values (?, ?, ?, ?, ?, ?, '" + OPEN + "')",
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

    /**
     * Records what a check found of open printers; a result that is the same as before writes nothing.
     *
     * @return the results that are other than before
     */
    Collection<Eligibility> recordChecks(UUID enrollmentId, Map<UUID, Eligibility> found) {
        Map<UUID, Eligibility> changed = new HashMap<>(found);
        jdbc.query(
                "select p.printer_id, p.status, p.reasons from unnest(?) as wanted (id)"
                        + " join enrollment_printer p on p.printer_id = wanted.id and p.enrollment_id = ?",
                row -> {
                    Eligibility now = changed.get(row.getObject(1, UUID.class));
                    if (now != null
                            && now.status().name().equals(row.getString(2))
                            && now.reasonsText().equals(row.getString(3))) {
                        changed.remove(row.getObject(1, UUID.class));
                    }
                },
                SqlArrays.ids(found.keySet()),
                enrollmentId);
        jdbc.batchUpdate(
                "update enrollment_printer set status = ?, reasons = ?"
                        + " where enrollment_id = ? and printer_id = ? and outcome = '" + OPEN + "'",
                changed.entrySet(),
                BATCH,
                (statement, check) -> {
                    statement.setString(1, check.getValue().status().name());
                    statement.setString(2, check.getValue().reasonsText());
                    statement.setObject(3, enrollmentId);
                    statement.setObject(4, check.getKey());
                });
        return changed.values();
    }

    /**
     * Records what became of printers.
     *
     * @param from what they are now
     * @throws Refused as a conflict when somebody else has decided one of them meanwhile
     */
    public void decide(
            UUID enrollmentId,
            Collection<UUID> printerIds,
            PrinterOutcome from,
            PrinterOutcome outcome,
            Message message) {
        decide(enrollmentId, printerIds, from, outcome, message, "");
    }

    /** @param also what else is set */
    private void decide(
            UUID enrollmentId,
            Collection<UUID> printerIds,
            PrinterOutcome from,
            PrinterOutcome outcome,
            Message message,
            String also) {
        requireAll(
                printerIds,
                jdbc.batchUpdate(
                        "update enrollment_printer set outcome = ?, message_code = ?, message_text = ?,"
                                + " escalation_id = null" + also
                                + " where enrollment_id = ? and printer_id = ? and outcome = ?",
                        printerIds,
                        BATCH,
                        (statement, printerId) -> {
                            statement.setString(1, outcome.name());
                            statement.setString(2, message.code());
                            statement.setString(3, message.text());
                            statement.setObject(4, enrollmentId);
                            statement.setObject(5, printerId);
                            statement.setString(6, from.name());
                        }));
    }

    private static void requireAll(Collection<?> printers, int[][] updated) {
        long changed = Arrays.stream(updated).flatMapToInt(Arrays::stream).sum();
        if (changed != printers.size()) {
            throw Refused.conflict("enrollment.printersDecided");
        }
    }

    /** Nothing more is added: every printer about which nothing is decided yet is left out. */
    public void leaveOutOpen(UUID enrollmentId, Message message) {
        leaveOut("", message, enrollmentId);
    }

    /** The same for those of one status. */
    public void leaveOutOpen(UUID enrollmentId, EligibilityStatus status, Message message) {
        leaveOut(" and status = ?", message, enrollmentId, status.name());
    }

    /** The same for those that are escalated. */
    public void leaveOutEscalated(UUID enrollmentId, UUID escalationId, Message message) {
        leaveOut(" and escalation_id = ?", message, enrollmentId, escalationId);
    }

    /** The same for those whose terms wait for acceptance. */
    public void leaveOutForTerms(UUID enrollmentId, Message message) {
        leaveOut(" and for_terms", message, enrollmentId);
    }

    private void leaveOut(String which, Message message, Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = message.code();
        all[1] = message.text();
        System.arraycopy(args, 0, all, 2, args.length);
        jdbc.update(
                "update enrollment_printer set outcome = '" + NOT_ADDED + "', message_code = ?, message_text = ?,"
                        + " escalation_id = null where enrollment_id = ? and outcome = '" + OPEN + "'" + which,
                all);
    }

    /**
     * For the open printers that are eligible now, the terms come next; each is written once, when that becomes so.
     *
     * @return for how many that is different from before
     */
    public int goForTerms(UUID enrollmentId) {
        return jdbc.update(
                "update enrollment_printer set for_terms = (status = '" + ELIGIBLE + "')"
                        + " where enrollment_id = ? and outcome = '" + OPEN + "' and for_terms <> (status = '"
                        + ELIGIBLE
                        + "')",
                enrollmentId);
    }

    /**
     * The terms do not come next for open printers that are not eligible any more.
     *
     * @return for how many they did until now
     */
    public int takeFromTerms(UUID enrollmentId) {
        return jdbc.update(
                "update enrollment_printer set for_terms = false where enrollment_id = ? and outcome = '" + OPEN
                        + "' and for_terms and status <> '" + ELIGIBLE + "'",
                enrollmentId);
    }

    /** The terms were accepted for the printers that waited for that. */
    public void accept(UUID enrollmentId, UUID acceptanceId) {
        jdbc.update(
                "update enrollment_printer set acceptance_id = ? where enrollment_id = ? and outcome = '" + OPEN
                        + "' and for_terms",
                acceptanceId,
                enrollmentId);
    }

    /**
     * The printers are pending, and the back end is asked about them.
     *
     * @param requestKey of the management request that they are part of, however often that is sent
     */
    public void submit(UUID enrollmentId, Collection<UUID> printerIds, String requestKey) {
        requireAll(
                printerIds,
                jdbc.batchUpdate(
                        "update enrollment_printer set outcome = '" + PENDING
                                + "', message_code = ?, message_text = null,"
                                + " escalation_id = null, request_key = ?"
                                + " where enrollment_id = ? and printer_id = ? and outcome = '" + OPEN + "'",
                        printerIds,
                        BATCH,
                        (statement, printerId) -> {
                            statement.setString(1, Message.PENDING.code());
                            statement.setString(2, requestKey);
                            statement.setObject(3, enrollmentId);
                            statement.setObject(4, printerId);
                        }));
    }

    /** Printers that turned out not to be eligible when they were to be added. */
    public void leaveOut(UUID enrollmentId, Collection<CheckedPrinter> notEligible) {
        requireAll(
                notEligible,
                jdbc.batchUpdate(
                        "update enrollment_printer set status = ?, reasons = ?, outcome = '" + NOT_ADDED
                                + "', message_code = ?,"
                                + " message_text = null, escalation_id = null"
                                + " where enrollment_id = ? and printer_id = ? and outcome = '" + OPEN + "'",
                        notEligible,
                        BATCH,
                        (statement, printer) -> {
                            EligibilityStatus status = printer.eligibility().status();
                            statement.setString(1, status.name());
                            statement.setString(2, printer.eligibility().reasonsText());
                            statement.setString(3, Message.notEligible(status).code());
                            statement.setObject(4, enrollmentId);
                            statement.setObject(5, printer.id());
                        }));
    }

    /** The back end refused them: their registration failed. */
    public void recordRefusal(UUID enrollmentId, Collection<UUID> printerIds, Message message) {
        String failed = ", status = '" + REGISTRATION_FAILED + "', reasons = '" + REGISTRATION_FAILED + "'";
        decide(enrollmentId, printerIds, PENDING, NOT_ADDED, message, failed);
    }

    /** Hands the open printers of a status to whoever resolves the escalation, which may have some of them. */
    public void escalate(UUID enrollmentId, EligibilityStatus status, UUID escalationId) {
        handOver(enrollmentId, status, escalationId, "(escalation_id is null or escalation_id <> ?)", escalationId);
    }

    /**
     * Hands open printers that nobody has to an escalation of their status that is under way.
     *
     * @return how many
     */
    public int join(UUID enrollmentId, EligibilityStatus status, UUID escalationId) {
        return handOver(enrollmentId, status, escalationId, "escalation_id is null and not for_terms");
    }

    private int handOver(UUID enrollmentId, EligibilityStatus status, UUID escalationId, String which, Object... args) {
        Integer last = jdbc.queryForObject(
                "select coalesce(max(hand_over), 0) from enrollment_printer where enrollment_id = ?",
                Integer.class,
                enrollmentId);
        List<Object> all = new ArrayList<>(List.of(escalationId, last + 1, enrollmentId, status.name()));
        all.addAll(List.of(args));
        return jdbc.update(
                "update enrollment_printer set escalation_id = ?, hand_over = ? where enrollment_id = ? and outcome = '"
                        + OPEN + "' and status = ? and " + which,
                all.toArray());
    }

    /** Printers whose status is another one now leave the escalation. */
    public void releaseResolved(UUID escalationId, EligibilityStatus status) {
        jdbc.update(
                "update enrollment_printer set escalation_id = null where escalation_id = ? and status <> ?",
                escalationId,
                status.name());
    }
}
