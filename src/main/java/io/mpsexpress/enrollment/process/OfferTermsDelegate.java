package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ELIGIBLE_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.TERMS_VERSION;

import io.mpsexpress.enrollment.TermsAcceptance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Offers the terms in force; leaves {@code termsVersion} and {@code eligibleCount}. */
@Component
class OfferTermsDelegate implements JavaDelegate {

    private final TermsAcceptance terms;

    OfferTermsDelegate(TermsAcceptance terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TermsAcceptance.Offer offer = terms.offer(ENROLLMENT_ID.from(execution));
        TERMS_VERSION.set(execution, offer.version());
        ELIGIBLE_COUNT.set(execution, offer.printers());
    }
}
