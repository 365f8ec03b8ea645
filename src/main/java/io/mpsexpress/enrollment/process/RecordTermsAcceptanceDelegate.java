package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.EARLIER_TERMS_VERSION;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.TERMS_ACCEPTED;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.TERMS_OUTCOME;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.TERMS_VERSION;

import io.mpsexpress.enrollment.TermsAcceptance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records who accepted the terms; leaves {@code termsOutcome}: accepted, or changed meanwhile, and which version was. */
@Component
class RecordTermsAcceptanceDelegate implements JavaDelegate {

    private final TermsAcceptance terms;

    RecordTermsAcceptanceDelegate(TermsAcceptance terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean recorded = terms.accept(ENROLLMENT_ID.from(execution), TERMS_ACCEPTED.from(execution));
        TERMS_OUTCOME.set(execution, recorded ? "accepted" : "changed");
        EARLIER_TERMS_VERSION.set(execution, recorded ? null : TERMS_VERSION.from(execution));
    }
}
