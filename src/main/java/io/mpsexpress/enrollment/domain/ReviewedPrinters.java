package io.mpsexpress.enrollment.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EligibilityCounts;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The printers of a request about which nothing is decided yet, as its review has them. */
@Component
public class ReviewedPrinters {

    private final RequestedPrinters requested;
    private final PrinterCounts counts;
    private final EnrollmentPrinters printers;

    ReviewedPrinters(RequestedPrinters requested, PrinterCounts counts, EnrollmentPrinters printers) {
        this.requested = requested;
        this.counts = counts;
        this.printers = printers;
    }

    /** Statuses of those that nobody has, in the order of the check. */
    public Set<EligibilityStatus> statusesWithNobody(UUID enrollmentId) {
        return counts.withNobody(enrollmentId).byStatus().keySet();
    }

    /** Statuses of those among them that somebody can do something about. */
    public List<EligibilityStatus> resolvableStatuses(UUID enrollmentId) {
        return statusesWithNobody(enrollmentId).stream()
                .filter(EligibilityStatus::isResolvable)
                .toList();
    }

    /** Those of a status are not added. */
    public void leaveOut(UUID enrollmentId, EligibilityStatus status) {
        printers.leaveOutOpen(enrollmentId, status, Message.notEligible(status));
    }

    /**
     * Those for which a contact is the first thing missing.
     *
     * @throws Refused naming the form field when there is none
     */
    public List<UUID> requireWithoutContact(UUID enrollmentId) {
        List<UUID> without = requested.openWithoutContact(enrollmentId);
        if (without.isEmpty()) {
            throw Refused.invalidField("reviewDecision", "enrollment.review.allHaveContacts");
        }
        return without;
    }

    /**
     * Eligible ones go for the terms, resolvable ones to their teams if asked, the rest is not added.
     *
     * @throws Refused naming the form field when there is none to go on with
     */
    public Gone goOn(UUID enrollmentId, boolean escalate) {
        EligibilityCounts open = counts.openByStatus(enrollmentId);
        boolean escalated = escalate && open.resolvable() > 0;
        if (open.eligible() == 0 && !escalated) {
            throw Refused.invalidField("reviewDecision", "enrollment.review.nothingToContinue");
        }
        for (EligibilityStatus status : open.byStatus().keySet()) {
            boolean goesOn = status == EligibilityStatus.ELIGIBLE || escalated && status.isResolvable();
            if (!goesOn) {
                leaveOut(enrollmentId, status);
            }
        }
        printers.goForTerms(enrollmentId);
        return new Gone(open.eligible(), escalated);
    }

    /**
     * Which went on.
     *
     * @param eligible for how many the terms come next
     * @param escalated whether some go to their teams
     */
    public record Gone(int eligible, boolean escalated) {}
}
