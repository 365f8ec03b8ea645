package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.MANAGEMENT_ANSWERED;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.SUBMISSION;

import io.mpsexpress.enrollment.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The answers are on record already; leaves {@code managementAnswered}. */
@Component
class RecordManagementResultDelegate implements JavaDelegate {

    private final Submission submission;

    RecordManagementResultDelegate(Submission submission) {
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MANAGEMENT_ANSWERED.set(
                execution, submission.isAnswered(ENROLLMENT_ID.from(execution), SUBMISSION.from(execution)));
    }
}
