package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactAssignmentManagement;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.domain.EligibilityRecheck;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner's look at what a check found, and what they choose to do about it. */
@Service
@Transactional
public class EligibilityReview {

    private final Enrollments enrollments;
    private final RequestedPrinters requested;
    private final PrinterCounts counts;
    private final EnrollmentPrinters printers;
    private final EligibilityRecheck recheck;
    private final ContactAssignmentManagement contactAssignments;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;

    EligibilityReview(
            Enrollments enrollments,
            RequestedPrinters requested,
            PrinterCounts counts,
            EnrollmentPrinters printers,
            EligibilityRecheck recheck,
            ContactAssignmentManagement contactAssignments,
            CurrentCaller currentCaller,
            AuditTrail audit) {
        this.enrollments = enrollments;
        this.requested = requested;
        this.counts = counts;
        this.printers = printers;
        this.recheck = recheck;
        this.contactAssignments = contactAssignments;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    /** Checks every printer about which nothing is decided yet; the request waits for a review then. */
    public void check(UUID enrollmentId) {
        Enrollment enrollment = lock(enrollmentId);
        recheck.runForOpen(enrollmentId);
        enrollment.awaitReview();
        enrollments.save(enrollment);
    }

    /** Statuses of printers that somebody can do something about, and nobody has, in the order of the check. */
    @Transactional(readOnly = true)
    public List<EligibilityStatus> resolvableStatuses(UUID enrollmentId) {
        return counts.withNobody(enrollmentId).byStatus().keySet().stream()
                .filter(EligibilityStatus::isResolvable)
                .toList();
    }

    /**
     * Records what the fleet manager chose.
     *
     * @param decision the form's value
     * @param escalate hand the ineligible printers to whoever can resolve them
     * @return what comes next
     * @throws Refused naming the form field when the choice is missing or leads nowhere
     */
    public Review record(UUID enrollmentId, String decision, boolean escalate) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        ReviewDecision chosen = ReviewDecision.ofFormValue(decision)
                .orElseThrow(() -> Refused.invalidField("reviewDecision", "enrollment.review.required"));
        Enrollment enrollment = lock(enrollmentId);
        Review review =
                switch (chosen) {
                    case CONTINUE -> goOn(enrollment, escalate);
                    case ASSIGN_CONTACT -> new Review(chosen, openContactAssignment(enrollment), false, 0);
                    case RECHECK, CANCEL -> new Review(chosen, null, false, 0);
                };
        audit.record(
                Act.ENROLLMENT_REVIEWED,
                enrollment.organizationId(),
                enrollmentId.toString(),
                Map.of("decision", chosen.formValue(), "escalate", review.escalated()));
        return review;
    }

    /** Eligible printers go for the terms, resolvable ones to their teams if asked, the rest is not added. */
    private Review goOn(Enrollment enrollment, boolean escalate) {
        EligibilityCounts open = counts.openByStatus(enrollment.id());
        boolean escalated = escalate && open.resolvable() > 0;
        if (open.eligible() == 0 && !escalated) {
            throw Refused.invalidField("reviewDecision", "enrollment.review.nothingToContinue");
        }
        for (EligibilityStatus status : open.byStatus().keySet()) {
            boolean goesOn = status == EligibilityStatus.ELIGIBLE || escalated && status.isResolvable();
            if (!goesOn) {
                printers.leaveOutOpen(enrollment.id(), status, Message.notEligible(status));
            }
        }
        printers.goForTerms(enrollment.id());
        enrollment.handOver();
        enrollments.save(enrollment);
        return new Review(ReviewDecision.CONTINUE, null, escalated, open.eligible());
    }

    private UUID openContactAssignment(Enrollment enrollment) {
        List<UUID> without = requested.openWithoutContact(enrollment.id());
        if (without.isEmpty()) {
            throw Refused.invalidField("reviewDecision", "enrollment.review.allHaveContacts");
        }
        return contactAssignments.open(enrollment.organizationId(), enrollment.id(), without);
    }

    /** Printers of the request are checked again by themselves when facts about them change: one after the other. */
    private Enrollment lock(UUID enrollmentId) {
        return enrollments.lock(enrollmentId).orElseThrow(Refused::notFound);
    }

    /**
     * What was chosen.
     *
     * @param contactAssignmentId the request to assign a contact; null unless that was chosen
     * @param escalated whether printers go to their teams
     * @param eligible for how many printers the terms come next
     */
    public record Review(ReviewDecision decision, UUID contactAssignmentId, boolean escalated, int eligible) {}
}
