package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.EARLIER_TERMS_VERSION;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;

import io.mpsexpress.enrollment.TermsAcceptance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the terms are not accepted: the eligible printers are not added; forgets a version that was not in force any more. */
@Component
class RecordTermsDeclinedDelegate implements JavaDelegate {

    private final TermsAcceptance terms;

    RecordTermsDeclinedDelegate(TermsAcceptance terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        terms.recordDeclined(ENROLLMENT_ID.from(execution));
        EARLIER_TERMS_VERSION.set(execution, null);
    }
}
