package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;

import io.mpsexpress.enrollment.TermsAcceptance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the terms are not accepted: the eligible printers are not added; leaves no variable. */
@Component
class RecordTermsDeclinedDelegate implements JavaDelegate {

    private final TermsAcceptance terms;

    RecordTermsDeclinedDelegate(TermsAcceptance terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        terms.recordDeclined(ENROLLMENT_ID.from(execution));
    }
}
