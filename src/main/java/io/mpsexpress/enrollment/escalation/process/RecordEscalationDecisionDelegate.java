package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DECISION_REASON;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_DECISION;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_OUTCOME;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.PRINTERS_SHOWN;

import io.mpsexpress.enrollment.escalation.EscalationDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records and carries out the team's decision; leaves {@code escalationOutcome}. */
@Component
class RecordEscalationDecisionDelegate implements JavaDelegate {

    private final EscalationDecisions escalations;

    RecordEscalationDecisionDelegate(EscalationDecisions escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = escalations.decide(
                ESCALATION_ID.from(execution),
                ESCALATION_DECISION.from(execution),
                DECISION_REASON.from(execution),
                PRINTERS_SHOWN.from(execution));
        ESCALATION_OUTCOME.set(execution, outcome.variableValue());
    }
}
