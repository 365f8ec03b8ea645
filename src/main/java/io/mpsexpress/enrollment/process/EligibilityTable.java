package io.mpsexpress.enrollment.process;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EligibilityCounts;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The table of statuses that <em>Review eligibility</em> shows: at most nine rows, whatever the selection. */
@Component
class EligibilityTable {

    private final MessageSource messages;

    EligibilityTable(MessageSource messages) {
        this.messages = messages;
    }

    List<Row> of(UUID enrollmentId, EligibilityCounts counts) {
        return counts.byStatus().entrySet().stream()
                .map(entry -> row(enrollmentId, entry.getKey(), entry.getValue()))
                .toList();
    }

    private Row row(UUID enrollmentId, EligibilityStatus status, int count) {
        return new Row(
                count,
                text(status, "label"),
                text(status, "meaning"),
                text(status, "actor"),
                "/enrollments/" + enrollmentId + "/printers?status=" + status);
    }

    private String text(EligibilityStatus status, String what) {
        return messages.getMessage("eligibility." + status + "." + what, null, LocaleContextHolder.getLocale());
    }

    /** One line of the form's table. */
    record Row(int count, String label, String meaning, String actor, String link) {}
}
