package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_OUTCOME;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.REMEDIATED;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.REMEDIATION_DECISION;

import io.mpsexpress.enrollment.escalation.EscalationManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the partner did; leaves {@code escalationOutcome}, and {@code remediated} for the next routing. */
@Component
class RecordRemediationDelegate implements JavaDelegate {

    private final EscalationManagement escalations;

    RecordRemediationDelegate(EscalationManagement escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = escalations.remediate(ESCALATION_ID.from(execution), REMEDIATION_DECISION.from(execution));
        REMEDIATED.set(execution, true);
        ESCALATION_OUTCOME.set(execution, outcome.variableValue());
    }
}
