package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.MORE_TO_REVIEW;

import io.mpsexpress.enrollment.EligibilityReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the request when nothing is open; leaves {@code moreToReview}. */
@Component
class SummarizeEnrollmentDelegate implements JavaDelegate {

    private final EligibilityReview review;

    SummarizeEnrollmentDelegate(EligibilityReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MORE_TO_REVIEW.set(execution, review.summarize(ENROLLMENT_ID.from(execution)));
    }
}
