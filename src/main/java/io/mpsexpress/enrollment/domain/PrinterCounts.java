package io.mpsexpress.enrollment.domain;

import static io.mpsexpress.eligibility.EligibilityStatus.ALREADY_MANAGED;
import static io.mpsexpress.eligibility.EligibilityStatus.MANAGEMENT_PENDING;
import static io.mpsexpress.enrollment.PrinterOutcome.MANAGED;
import static io.mpsexpress.enrollment.PrinterOutcome.OPEN;
import static io.mpsexpress.enrollment.PrinterOutcome.PENDING;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EligibilityCounts;
import io.mpsexpress.enrollment.OutcomeCount;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.shared.SqlArrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts the printers of requests by what a check found and by what became of them. */
@Repository
public class PrinterCounts {

    /** What became of a printer says how it stands; before anything does, its last check. */
    static final String STANDING = "(case outcome when '" + MANAGED + "' then '" + ALREADY_MANAGED + "' when '"
            + PENDING + "' then '" + MANAGEMENT_PENDING + "' else status end)";

    private final JdbcTemplate jdbc;

    PrinterCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public int of(UUID enrollmentId, PrinterOutcome outcome) {
        return count("enrollment_id = ? and outcome = ?", enrollmentId, outcome.name());
    }

    /** Printers that the team, or the partner, still has to resolve. */
    public int escalated(UUID escalationId) {
        return count("escalation_id = ? and outcome = '" + OPEN + "'", escalationId);
    }

    /** Those among them that were handed over later than the one with this number. */
    public int escalatedAfter(UUID escalationId, int handOver) {
        return count("escalation_id = ? and outcome = '" + OPEN + "' and hand_over > ?", escalationId, handOver);
    }

    /** Printers that a team rejected. */
    public int rejected(UUID enrollmentId) {
        return count("enrollment_id = ? and message_code = ?", enrollmentId, Message.REJECTED);
    }

    /** Printers whose terms wait for acceptance. */
    public int forTerms(UUID enrollmentId) {
        return count("enrollment_id = ? and outcome = '" + OPEN + "' and for_terms", enrollmentId);
    }

    /** Counts of all printers of the request by the status in which they stand. */
    public EligibilityCounts byStatus(UUID enrollmentId) {
        return byStatus("enrollment_id = ?", enrollmentId);
    }

    /** The same for many requests at once, for lists. */
    public Map<UUID, EligibilityCounts> byStatus(Collection<UUID> enrollmentIds) {
        Map<UUID, Map<EligibilityStatus, Integer>> counts = new HashMap<>();
        jdbc.query(
                "select enrollment_id, standing, count(*) from (select enrollment_id, " + STANDING
                        + " as standing from enrollment_printer where enrollment_id = any(?)) printers"
                        + " group by enrollment_id, standing",
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
    public EligibilityCounts openByStatus(UUID enrollmentId) {
        return byStatus("enrollment_id = ? and outcome = '" + OPEN + "'", enrollmentId);
    }

    /** Counts of those among them that wait neither for the terms nor for whoever resolves what is wrong with them. */
    public EligibilityCounts withNobody(UUID enrollmentId) {
        return byStatus(
                "enrollment_id = ? and outcome = '" + OPEN + "' and escalation_id is null and not for_terms",
                enrollmentId);
    }

    /** How many printers have which outcome; only outcomes that occur. */
    public Map<PrinterOutcome, Integer> byOutcome(UUID enrollmentId) {
        Map<PrinterOutcome, Integer> outcomes = new EnumMap<>(PrinterOutcome.class);
        jdbc.query(
                "select outcome, count(*) from enrollment_printer where enrollment_id = ? group by outcome",
                row -> {
                    outcomes.put(PrinterOutcome.valueOf(row.getString(1)), row.getInt(2));
                },
                enrollmentId);
        return outcomes;
    }

    /** What became of the printers, and why: the most frequent reasons first. */
    public List<OutcomeCount> byReason(UUID enrollmentId, int limit) {
        return jdbc.query(
                "select outcome, message_code, message_text, count(*) as printers from enrollment_printer"
                        + " where enrollment_id = ? group by outcome, message_code, message_text"
                        + " order by outcome, count(*) desc, message_code, message_text limit ?",
                (row, number) -> new OutcomeCount(
                        PrinterOutcome.valueOf(row.getString("outcome")),
                        row.getString("message_code"),
                        row.getString("message_text"),
                        row.getInt("printers")),
                enrollmentId,
                limit);
    }

    private int count(String where, Object... args) {
        return jdbc.queryForObject("select count(*) from enrollment_printer where " + where, Integer.class, args);
    }

    private EligibilityCounts byStatus(String where, UUID enrollmentId) {
        Map<EligibilityStatus, Integer> counts = new EnumMap<>(EligibilityStatus.class);
        jdbc.query(
                "select standing, count(*) from (select " + STANDING + " as standing from enrollment_printer where "
                        + where + ") printers group by standing",
                row -> {
                    counts.put(EligibilityStatus.valueOf(row.getString(1)), row.getInt(2));
                },
                enrollmentId);
        return new EligibilityCounts(counts);
    }
}
