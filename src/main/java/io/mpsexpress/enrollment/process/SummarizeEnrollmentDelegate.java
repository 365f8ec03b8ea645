package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.MORE_TO_REVIEW;

import io.mpsexpress.enrollment.EnrollmentClosing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the request when nothing is open; leaves {@code moreToReview}. */
@Component
class SummarizeEnrollmentDelegate implements JavaDelegate {

    private final EnrollmentClosing closing;

    SummarizeEnrollmentDelegate(EnrollmentClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MORE_TO_REVIEW.set(execution, closing.summarize(ENROLLMENT_ID.from(execution)));
    }
}
