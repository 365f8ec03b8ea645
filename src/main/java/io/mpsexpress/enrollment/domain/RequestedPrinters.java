package io.mpsexpress.enrollment.domain;

import static io.mpsexpress.eligibility.EligibilityStatus.ALREADY_MANAGED;
import static io.mpsexpress.eligibility.EligibilityStatus.ELIGIBLE;
import static io.mpsexpress.eligibility.EligibilityStatus.MANAGEMENT_PENDING;
import static io.mpsexpress.eligibility.EligibilityStatus.NO_SUPPLIES_CONTACT;
import static io.mpsexpress.enrollment.PrinterOutcome.MANAGED;
import static io.mpsexpress.enrollment.PrinterOutcome.NOT_ADDED;
import static io.mpsexpress.enrollment.PrinterOutcome.OPEN;
import static io.mpsexpress.enrollment.PrinterOutcome.PENDING;

import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.program.whatif.AskedForLately;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SerialNumber;
import io.mpsexpress.shared.SqlArrays;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which printers of a request stand at which point, in the order of their serial numbers. */
@Repository
public class RequestedPrinters implements AskedForLately {

    private static final String LACKS_CONTACT =
            " = ? and outcome = '" + OPEN + "' and reasons like '%" + NO_SUPPLIES_CONTACT + "%'"
                    + " and status not in ('" + ALREADY_MANAGED + "', '" + MANAGEMENT_PENDING + "')";

    private static final String WITHOUT_CONTACT = "enrollment_id" + LACKS_CONTACT;
    private static final String ESCALATED_WITHOUT_CONTACT = "escalation_id" + LACKS_CONTACT;

    private final JdbcTemplate jdbc;
    private final PrinterFleet fleet;
    private final Clock clock;

    RequestedPrinters(JdbcTemplate jdbc, PrinterFleet fleet, Clock clock) {
        this.jdbc = jdbc;
        this.fleet = fleet;
        this.clock = clock;
    }

    /** Printers about which nothing is decided yet. */
    public List<UUID> open(UUID enrollmentId) {
        return ids("enrollment_id = ? and outcome = '" + OPEN + "'", enrollmentId);
    }

    /**
     * Printers among the given ones that wait in the request for better facts: their terms do not come next.
     *
     * @param escalationId the escalation that they are in; null for none
     */
    public List<UUID> waiting(UUID enrollmentId, UUID escalationId, Collection<UUID> printerIds) {
        return jdbc.queryForList(
                "select p.printer_id from unnest(?) as wanted (id) join enrollment_printer p on p.printer_id = wanted.id"
                        + " where p.enrollment_id = ? and p.outcome = '" + OPEN + "' and not p.for_terms"
                        + " and p.escalation_id is not distinct from cast(? as uuid)",
                UUID.class,
                SqlArrays.ids(printerIds),
                enrollmentId,
                escalationId);
    }

    /** The requests that have not decided yet about a printer, in the order in which whoever needs several locks them. */
    public List<UUID> requestsOpenFor(UUID printerId) {
        return jdbc.queryForList(
                "select enrollment_id from enrollment_printer where printer_id = ? and outcome = '" + OPEN
                        + "' order by enrollment_id",
                UUID.class,
                printerId);
    }

    /** The escalation that has an open printer of a request; empty when none has. */
    public Optional<UUID> escalationOf(UUID enrollmentId, UUID printerId) {
        return jdbc
                .queryForList(
                        "select escalation_id from enrollment_printer where enrollment_id = ? and printer_id = ?"
                                + " and outcome = '" + OPEN + "' and escalation_id is not null",
                        UUID.class,
                        enrollmentId,
                        printerId)
                .stream()
                .findFirst();
    }

    /** Open printers that lack a supplies delivery contact, whatever else is wrong with them. */
    public List<UUID> openWithoutContact(UUID enrollmentId) {
        return ids(WITHOUT_CONTACT, enrollmentId);
    }

    /** How many these are. */
    public int countOpenWithoutContact(UUID enrollmentId) {
        return count(WITHOUT_CONTACT, enrollmentId);
    }

    /** Those of an escalation that lack one. */
    public List<UUID> escalatedWithoutContact(UUID escalationId) {
        return ids(ESCALATED_WITHOUT_CONTACT, escalationId);
    }

    /** How many these are. */
    public int countEscalatedWithoutContact(UUID escalationId) {
        return count(ESCALATED_WITHOUT_CONTACT, escalationId);
    }

    /** Eligible printers for which the terms were accepted and nothing more is decided. */
    public List<UUID> accepted(UUID enrollmentId) {
        return ids(
                "enrollment_id = ? and outcome = '" + OPEN + "' and acceptance_id is not null and status = '" + ELIGIBLE
                        + "'",
                enrollmentId);
    }

    /** Printers that the team, or the partner, still has to resolve. */
    public List<UUID> escalated(UUID escalationId) {
        return ids("escalation_id = ? and outcome = '" + OPEN + "'", escalationId);
    }

    /** What these printers of a request are called in it; no statement for none. */
    public Map<UUID, String> serialNumbers(UUID enrollmentId, Collection<UUID> printerIds) {
        Map<UUID, String> serialNumbers = new HashMap<>();
        if (!printerIds.isEmpty()) {
            jdbc.query(
                    "select printer_id, serial_number from enrollment_printer where enrollment_id = ?"
                            + " and printer_id = any(?)",
                    row -> {
                        serialNumbers.put(row.getObject(1, UUID.class), row.getString(2));
                    },
                    enrollmentId,
                    SqlArrays.ids(printerIds));
        }
        return serialNumbers;
    }

    /** The printers among the given serial numbers that are still to be decided, by {@link SerialNumber}. */
    public Map<String, UUID> escalated(UUID enrollmentId, UUID escalationId, Collection<String> serialNumbers) {
        return bySerialNumber(
                serialNumbers,
                (row, number) -> row.getObject("printer_id", UUID.class),
                " and p.outcome = '" + OPEN + "' and p.escalation_id = ?",
                enrollmentId,
                escalationId);
    }

    /** The printers among the given serial numbers that the back end was asked about under the request, by {@link SerialNumber}. */
    Map<String, AskedPrinter> asked(UUID enrollmentId, Collection<String> serialNumbers) {
        return bySerialNumber(
                serialNumbers,
                (row, number) -> AskedPrinter.of(
                        row.getObject("printer_id", UUID.class), PrinterOutcome.valueOf(row.getString("outcome"))),
                " and (p.outcome in ('" + PENDING + "', '" + MANAGED + "') or p.message_code = ?)",
                enrollmentId,
                Message.REFUSED);
    }

    /** The idempotency keys of the requests whose printers wait for an answer. */
    public List<String> unansweredKeys(UUID enrollmentId) {
        return jdbc.queryForList(
                "select distinct request_key from enrollment_printer where enrollment_id = ? and outcome = '" + PENDING
                        + "' order by request_key",
                String.class,
                enrollmentId);
    }

    /**
     * The idempotency keys of a submission's management requests, in the order in which they were laid out.
     *
     * @param submissionKey before there were several requests, the key of the only one
     */
    public List<String> requestKeys(UUID enrollmentId, String submissionKey) {
        return jdbc
                .queryForList(
                        "select distinct request_key from enrollment_printer where enrollment_id = ?"
                                + " and (request_key = ? or request_key like ?)",
                        String.class,
                        enrollmentId,
                        submissionKey,
                        submissionKey + "-%")
                .stream()
                // the tenth after the ninth
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Serial numbers that a management request is about, whatever became of them since. */
    public List<String> serialNumbersOf(UUID enrollmentId, String requestKey) {
        return jdbc.queryForList(
                "select serial_number from enrollment_printer where enrollment_id = ? and request_key = ?"
                        + " order by serial_number",
                String.class,
                enrollmentId,
                requestKey);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> notAdded(Duration lately) {
        return jdbc.queryForList(
                "select distinct printer_id from enrollment_printer where enrollment_id >= ? and outcome in ('" + OPEN
                        + "', '" + NOT_ADDED + "')",
                UUID.class,
                Ids.at(clock.instant().minus(lately)));
    }

    /** Most are written as the request has them; of the others the fleet knows which printers they are. */
    private <T> Map<String, T> bySerialNumber(
            Collection<String> serialNumbers, RowMapper<T> printer, String which, Object... args) {
        Map<String, T> found = new HashMap<>();
        Set<String> given = serialNumbers.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        find(found, printer, "serial_number", SqlArrays.texts(given), which, args);
        given.removeIf(serialNumber -> found.containsKey(SerialNumber.of(serialNumber)));
        Collection<UUID> others =
                given.isEmpty() ? List.of() : fleet.bySerialNumber(given).values();
        if (!others.isEmpty()) {
            find(found, printer, "printer_id", SqlArrays.ids(others), which, args);
        }
        return found;
    }

    private <T> void find(
            Map<String, T> found,
            RowMapper<T> printer,
            String column,
            SqlArrayValue wanted,
            String which,
            Object... args) {
        jdbc.query(
                "select p.serial_number, p.printer_id, p.outcome from unnest(?) as wanted (given)"
                        + " join enrollment_printer p on p." + column + " = wanted.given where p.enrollment_id = ?"
                        + which,
                row -> {
                    found.put(SerialNumber.of(row.getString("serial_number")), printer.mapRow(row, 0));
                },
                Stream.concat(Stream.of(wanted), Stream.of(args)).toArray());
    }

    private int count(String where, UUID id) {
        return jdbc.queryForObject("select count(*) from enrollment_printer where " + where, Integer.class, id);
    }

    private List<UUID> ids(String where, UUID id) {
        return jdbc.queryForList(
                "select printer_id from enrollment_printer where " + where + " order by serial_number", UUID.class, id);
    }
}
