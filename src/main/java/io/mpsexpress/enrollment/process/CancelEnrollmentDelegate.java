package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ORGANIZATION_ENTITLED;

import io.mpsexpress.enrollment.EligibilityReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the request without adding anything more; leaves no variable. */
@Component
class CancelEnrollmentDelegate implements JavaDelegate {

    private final EligibilityReview review;

    CancelEnrollmentDelegate(EligibilityReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean entitled = Boolean.TRUE.equals(ORGANIZATION_ENTITLED.from(execution));
        review.cancel(ENROLLMENT_ID.from(execution), entitled);
    }
}
