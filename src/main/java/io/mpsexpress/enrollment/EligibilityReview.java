package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactRequestsWithin;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.domain.EligibilityRecheck;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.ReviewedPrinters;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The partner's look at what a check found, and what they choose to do about it. More than four collaborators: it begins with
 * the check, and may end in a request of another kind.
 */
@Service
@Transactional
public class EligibilityReview {

    private final Enrollments enrollments;
    private final ReviewedPrinters printers;
    private final EligibilityRecheck recheck;
    private final ContactRequestsWithin contactRequests;
    private final Acts acts;

    EligibilityReview(
            Enrollments enrollments,
            ReviewedPrinters printers,
            EligibilityRecheck recheck,
            ContactRequestsWithin contactRequests,
            Acts acts) {
        this.enrollments = enrollments;
        this.printers = printers;
        this.recheck = recheck;
        this.contactRequests = contactRequests;
        this.acts = acts;
    }

    /** Checks every printer about which nothing is decided yet; the request waits for a review then. */
    public void check(UUID enrollmentId) {
        Enrollment enrollment = enrollments.requireLocked(enrollmentId);
        recheck.runForOpen(enrollmentId);
        enrollment.awaitReview();
        enrollments.save(enrollment);
    }

    /** Statuses of printers that somebody can do something about, and nobody has, in the order of the check. */
    @Transactional(readOnly = true)
    public List<EligibilityStatus> resolvableStatuses(UUID enrollmentId) {
        return printers.resolvableStatuses(enrollmentId);
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
        acts.caller().require(Role.FLEET_MANAGER);
        ReviewDecision chosen = ReviewDecision.ofFormValue(decision)
                .orElseThrow(() -> Refused.invalidField("reviewDecision", "enrollment.review.required"));
        Enrollment enrollment = enrollments.requireLocked(enrollmentId);
        Review review =
                switch (chosen) {
                    case CONTINUE -> goOn(enrollment, escalate);
                    case ASSIGN_CONTACT -> new Review(chosen, openContactAssignment(enrollment), false, 0);
                    case RECHECK, CANCEL -> new Review(chosen, null, false, 0);
                };
        acts.record(
                Act.ENROLLMENT_REVIEWED,
                enrollment.organizationId(),
                enrollmentId,
                Map.of("decision", chosen.formValue(), "escalate", review.escalated()));
        return review;
    }

    private Review goOn(Enrollment enrollment, boolean escalate) {
        ReviewedPrinters.Gone gone = printers.goOn(enrollment.id(), escalate);
        enrollment.handOver();
        enrollments.save(enrollment);
        return new Review(ReviewDecision.CONTINUE, null, gone.escalated(), gone.eligible());
    }

    private UUID openContactAssignment(Enrollment enrollment) {
        return contactRequests.open(
                enrollment.organizationId(), enrollment.id(), printers.requireWithoutContact(enrollment.id()));
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
