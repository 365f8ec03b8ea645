package io.mpsexpress.enrollment.domain;

import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.shared.SerialNumber;
import io.mpsexpress.shared.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which printers of a request stand at which point, in the order of their serial numbers. */
@Repository
public class RequestedPrinters {

    private static final String WITHOUT_CONTACT =
            "enrollment_id = ? and outcome = 'OPEN' and reasons like '%NO_SUPPLIES_CONTACT%'"
                    + " and status not in ('ALREADY_MANAGED', 'MANAGEMENT_PENDING')";

    private final JdbcTemplate jdbc;

    RequestedPrinters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Printers about which nothing is decided yet. */
    public List<UUID> open(UUID enrollmentId) {
        return ids("enrollment_id = ? and outcome = 'OPEN'", enrollmentId);
    }

    /** Those of them that lack a supplies delivery contact, whatever else is wrong with them. */
    public List<UUID> openWithoutContact(UUID enrollmentId) {
        return ids(WITHOUT_CONTACT, enrollmentId);
    }

    /** How many these are. */
    public int countOpenWithoutContact(UUID enrollmentId) {
        return jdbc.queryForObject(
                "select count(*) from enrollment_printer where " + WITHOUT_CONTACT, Integer.class, enrollmentId);
    }

    /** Eligible printers for which the terms were accepted and nothing more is decided. */
    public List<UUID> accepted(UUID enrollmentId) {
        return ids(
                "enrollment_id = ? and outcome = 'OPEN' and acceptance_id is not null and status = 'ELIGIBLE'",
                enrollmentId);
    }

    /** Printers that the team, or the partner, still has to resolve. */
    public List<UUID> escalated(UUID escalationId) {
        return ids("escalation_id = ? and outcome = 'OPEN'", escalationId);
    }

    /** The printers among the given serial numbers that are still to be decided, by {@link SerialNumber}. */
    public Map<String, UUID> escalated(UUID enrollmentId, UUID escalationId, Collection<String> serialNumbers) {
        return bySerialNumber(
                " and p.outcome = 'OPEN' and p.escalation_id = ?", serialNumbers, enrollmentId, escalationId);
    }

    /** The printers among the given serial numbers that the back end was asked about under the request, by {@link SerialNumber}. */
    Map<String, AskedPrinter> asked(UUID enrollmentId, Collection<String> serialNumbers) {
        Map<String, AskedPrinter> found = new HashMap<>();
        jdbc.query(
                "select p.serial_number, p.printer_id, p.outcome from unnest(?) as wanted (serial_number)"
                        + " join enrollment_printer p on p.serial_number = wanted.serial_number"
                        + " where p.enrollment_id = ? and (p.outcome in ('PENDING', 'MANAGED') or p.message_code = ?)",
                row -> {
                    found.put(
                            SerialNumber.of(row.getString(1)),
                            AskedPrinter.of(row.getObject(2, UUID.class), PrinterOutcome.valueOf(row.getString(3))));
                },
                SqlArrays.texts(spellings(serialNumbers)),
                enrollmentId,
                Message.REFUSED);
        return found;
    }

    /** The idempotency keys of the requests whose printers wait for an answer. */
    public List<String> unansweredKeys(UUID enrollmentId) {
        return jdbc.queryForList(
                "select distinct request_key from enrollment_printer where enrollment_id = ? and outcome = 'PENDING'"
                        + " order by request_key",
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

    /** As they are given, and in capitals, however the request has them. */
    private static Set<String> spellings(Collection<String> serialNumbers) {
        return serialNumbers.stream()
                .filter(Objects::nonNull)
                .flatMap(given -> Stream.of(given, SerialNumber.of(given)))
                .collect(Collectors.toSet());
    }

    private Map<String, UUID> bySerialNumber(String which, Collection<String> serialNumbers, UUID... ids) {
        List<Object> args = new ArrayList<>(List.of(SqlArrays.texts(spellings(serialNumbers))));
        args.addAll(List.of(ids));
        Map<String, UUID> found = new HashMap<>();
        jdbc.query(
                "select p.serial_number, p.printer_id from unnest(?) as wanted (serial_number)"
                        + " join enrollment_printer p on p.serial_number = wanted.serial_number"
                        + " where p.enrollment_id = ?" + which,
                row -> {
                    found.put(SerialNumber.of(row.getString(1)), row.getObject(2, UUID.class));
                },
                args.toArray());
        return found;
    }

    private List<UUID> ids(String where, UUID id) {
        return jdbc.queryForList(
                "select printer_id from enrollment_printer where " + where + " order by serial_number", UUID.class, id);
    }
}
