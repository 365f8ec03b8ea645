package io.mpsexpress.enrollment.process;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.EligibilityCounts;
import java.util.List;
import java.util.UUID;

/** The table of statuses that <em>Review eligibility</em> shows: at most nine rows, whatever the selection. */
public final class EligibilityTable {

    private EligibilityTable() {}

    static List<Row> of(UUID enrollmentId, EligibilityCounts counts) {
        return counts.byStatus().entrySet().stream()
                .map(entry -> row(enrollmentId, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What the status is called. */
    public static Wording label(EligibilityStatus status) {
        return text(status, "label");
    }

    private static Row row(UUID enrollmentId, EligibilityStatus status, int count) {
        return new Row(
                count,
                label(status),
                text(status, "meaning"),
                text(status, "actor"),
                "/enrollments/" + enrollmentId + "/printers?status=" + status);
    }

    private static Wording text(EligibilityStatus status, String what) {
        return Wording.of("eligibility." + status + "." + what);
    }

    /** One line of the form's table. */
    record Row(int count, Wording label, Wording meaning, Wording actor, String link) {}
}
