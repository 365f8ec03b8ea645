package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ELIGIBILITY_SUMMARY;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ELIGIBLE_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.INELIGIBLE_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.WITHOUT_CONTACT_COUNT;

import io.mpsexpress.enrollment.EligibilityCounts;
import io.mpsexpress.enrollment.EligibilityReview;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the open printers of the request; leaves the counts and the table that the review shows. */
@Component
class CheckEligibilityDelegate implements JavaDelegate {

    private final EligibilityReview review;

    CheckEligibilityDelegate(EligibilityReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID enrollmentId = ENROLLMENT_ID.from(execution);
        EligibilityCounts counts = review.check(enrollmentId);
        ELIGIBLE_COUNT.set(execution, counts.eligible());
        INELIGIBLE_COUNT.set(execution, counts.ineligible());
        WITHOUT_CONTACT_COUNT.set(execution, review.countWithoutContact(enrollmentId));
        ELIGIBILITY_SUMMARY.set(execution, EligibilityTable.of(enrollmentId, counts));
    }
}
