package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollPrintersProcess;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.escalation.PrintersJoined;
import io.mpsexpress.enrollment.escalation.ResolveIneligiblePrintersProcess;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Printers of a request that are ineligible for another reason than the one that was resolved: whoever resolves that gets them at
 * once, together with those like them.
 */
@Component
public class PrinterHandOn {

    private final Enrollments enrollments;
    private final Escalations escalations;
    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final EnrollPrintersProcess request;
    private final ResolveIneligiblePrintersProcess process;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    PrinterHandOn(
            Enrollments enrollments,
            Escalations escalations,
            EnrollmentPrinters printers,
            PrinterCounts counts,
            EnrollPrintersProcess request,
            ResolveIneligiblePrintersProcess process,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.enrollments = enrollments;
        this.escalations = escalations;
        this.printers = printers;
        this.counts = counts;
        this.request = request;
        this.process = process;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Printers that nobody has join the open escalation of their status, or get one; those that need nobody any more are not
     * added. Where nothing was ever escalated, the partner reviews them when the rest is done. Whoever calls holds the request's
     * lock.
     */
    public void goOn(UUID enrollmentId) {
        Map<EligibilityStatus, Integer> withNobody =
                counts.withNobody(enrollmentId).byStatus();
        List<Escalation> known = withNobody.isEmpty() ? List.of() : escalations.findByEnrollmentId(enrollmentId);
        if (!known.isEmpty() && !isUnderReview(enrollmentId)) {
            withNobody.keySet().stream()
                    .filter(status -> !status.isResolvable())
                    .forEach(status -> printers.leaveOutOpen(enrollmentId, status, Message.notEligible(status)));
            List<EligibilityStatus> toResolve = withNobody.keySet().stream()
                    .filter(EligibilityStatus::isResolvable)
                    .toList();
            List<Escalation> open = known.stream()
                    .filter(Escalation::isOpen)
                    .filter(escalation -> toResolve.contains(escalation.eligibilityStatus()))
                    .toList();
            open.forEach(this::join);
            if (open.size() < toResolve.size()) { // one for each status
                request.otherReasonFound(enrollmentId);
            }
        }
    }

    private boolean isUnderReview(UUID enrollmentId) {
        return enrollments.findById(enrollmentId).orElseThrow().state() == EnrollmentState.REVIEW;
    }

    private void join(Escalation escalation) {
        int joined = printers.join(escalation.enrollmentId(), escalation.eligibilityStatus(), escalation.id());
        audit.record(
                Act.ESCALATION_HANDED_OVER,
                escalation.organizationId(),
                escalation.id().toString(),
                Map.of("status", escalation.eligibilityStatus(), "team", escalation.team(), "printers", joined));
        process.printersLeft(escalation.enrollmentId(), escalation.id());
        events.publishEvent(new PrintersJoined(
                escalation.enrollmentId(),
                escalation.eligibilityStatus(),
                escalation.team(),
                joined,
                counts.escalated(escalation.id())));
    }
}
