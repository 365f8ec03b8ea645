package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.PENDING_COUNT;

import io.mpsexpress.enrollment.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the accepted printers pending; leaves {@code pendingCount}. */
@Component
class AddPrintersDelegate implements JavaDelegate {

    private final Submission submission;

    AddPrintersDelegate(Submission submission) {
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PENDING_COUNT.set(execution, submission.addPrinters(ENROLLMENT_ID.from(execution)));
    }
}
