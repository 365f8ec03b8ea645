package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;

import io.mpsexpress.enrollment.EligibilityReview;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the open printers of the request; leaves the counts and the table that the review shows. */
@Component
class CheckEligibilityDelegate implements JavaDelegate {

    private final EligibilityReview review;
    private final ReviewedEligibility reviewed;

    CheckEligibilityDelegate(EligibilityReview review, ReviewedEligibility reviewed) {
        this.review = review;
        this.reviewed = reviewed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID enrollmentId = ENROLLMENT_ID.from(execution);
        review.check(enrollmentId);
        execution.setVariables(reviewed.of(enrollmentId));
    }
}
