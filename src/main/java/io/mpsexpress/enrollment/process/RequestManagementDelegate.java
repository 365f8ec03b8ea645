package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ANSWER_WAIT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.MANAGEMENT_ANSWERED;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.MANAGEMENT_REQUEST;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.SUBMISSION;

import io.mpsexpress.backend.BackEndProperties;
import io.mpsexpress.enrollment.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends one of the management requests to the back end, or all; leaves {@code managementAnswered} and {@code answerWait}. */
@Component
class RequestManagementDelegate implements JavaDelegate {

    private final Submission submission;
    private final BackEndProperties properties;

    RequestManagementDelegate(Submission submission, BackEndProperties properties) {
        this.submission = submission;
        this.properties = properties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ANSWER_WAIT.set(execution, properties.answerWait().toString());
        MANAGEMENT_ANSWERED.set(
                execution,
                submission.requestManagement(
                        ENROLLMENT_ID.from(execution), SUBMISSION.from(execution), MANAGEMENT_REQUEST.from(execution)));
    }
}
