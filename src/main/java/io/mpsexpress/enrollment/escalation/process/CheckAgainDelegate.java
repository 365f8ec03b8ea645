package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_OUTCOME;

import io.mpsexpress.enrollment.escalation.remediation.PrinterRemediation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks at the printers again once a contact was assigned, or not; leaves {@code escalationOutcome}. */
@Component
class CheckAgainDelegate implements JavaDelegate {

    private final PrinterRemediation remediation;

    CheckAgainDelegate(PrinterRemediation remediation) {
        this.remediation = remediation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = remediation.checkAgain(ESCALATION_ID.from(execution));
        ESCALATION_OUTCOME.set(execution, outcome.variableValue());
    }
}
