package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.CONTACT_ASSIGNMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ELIGIBLE_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ESCALATE_INELIGIBLE;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ESCALATION_REQUESTED;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.REVIEW_DECISION;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.REVIEW_OUTCOME;

import io.mpsexpress.enrollment.EligibilityReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the fleet manager's choice; leaves {@code reviewOutcome}, {@code escalationRequested}, {@code eligibleCount} and,
 * for a contact to assign, {@code contactAssignmentId}. */
@Component
class RecordReviewDelegate implements JavaDelegate {

    private final EligibilityReview review;

    RecordReviewDelegate(EligibilityReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean escalate = Boolean.TRUE.equals(ESCALATE_INELIGIBLE.from(execution));
        var chosen = review.record(ENROLLMENT_ID.from(execution), REVIEW_DECISION.from(execution), escalate);
        REVIEW_OUTCOME.set(execution, chosen.decision().formValue());
        ESCALATION_REQUESTED.set(execution, chosen.escalated());
        CONTACT_ASSIGNMENT_ID.set(execution, chosen.contactAssignmentId());
        ELIGIBLE_COUNT.set(execution, chosen.eligible());
    }
}
