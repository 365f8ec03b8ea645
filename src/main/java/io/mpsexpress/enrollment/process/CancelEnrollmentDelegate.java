package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ORGANIZATION_ENTITLED;

import io.mpsexpress.enrollment.EnrollmentClosing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the request without adding anything more; leaves no variable. */
@Component
class CancelEnrollmentDelegate implements JavaDelegate {

    private final EnrollmentClosing closing;

    CancelEnrollmentDelegate(EnrollmentClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean entitled = Boolean.TRUE.equals(ORGANIZATION_ENTITLED.from(execution));
        closing.cancel(ENROLLMENT_ID.from(execution), entitled);
    }
}
