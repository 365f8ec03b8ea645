package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollPrintersProcess;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.ReviewedPrinters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Printers of a request that are ineligible for another reason than the one that was resolved: whoever resolves that gets them at
 * once, together with those like them. More than four collaborators: what nobody has is of the request, its review or its
 * escalations.
 */
@Component
class PrinterHandOn {

    private final Enrollments enrollments;
    private final ReviewedPrinters reviewed;
    private final Escalations escalations;
    private final PrinterHandOver handOver;
    private final EnrollPrintersProcess request;

    PrinterHandOn(
            Enrollments enrollments,
            ReviewedPrinters reviewed,
            Escalations escalations,
            PrinterHandOver handOver,
            EnrollPrintersProcess request) {
        this.enrollments = enrollments;
        this.reviewed = reviewed;
        this.escalations = escalations;
        this.handOver = handOver;
        this.request = request;
    }

    /**
     * Printers that nobody has join the open escalation of their status, or get one; those that need nobody any more are not
     * added. Where nothing was ever escalated, the partner reviews them when the rest is done. Whoever calls holds the request's
     * lock.
     */
    void goOn(UUID enrollmentId) {
        Set<EligibilityStatus> withNobody = reviewed.statusesWithNobody(enrollmentId);
        List<Escalation> known = withNobody.isEmpty() ? List.of() : escalations.findByEnrollmentId(enrollmentId);
        if (!known.isEmpty() && !isUnderReview(enrollmentId)) {
            withNobody.stream()
                    .filter(status -> !status.isResolvable())
                    .forEach(status -> reviewed.leaveOut(enrollmentId, status));
            List<EligibilityStatus> toResolve =
                    withNobody.stream().filter(EligibilityStatus::isResolvable).toList();
            List<Escalation> open = known.stream()
                    .filter(Escalation::isOpen)
                    .filter(escalation -> toResolve.contains(escalation.eligibilityStatus()))
                    .toList();
            open.forEach(handOver::join);
            if (open.size() < toResolve.size()) { // one for each status
                request.otherReasonFound(enrollmentId);
            }
        }
    }

    private boolean isUnderReview(UUID enrollmentId) {
        return enrollments.require(enrollmentId).state() == EnrollmentState.REVIEW;
    }
}
