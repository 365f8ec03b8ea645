package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ASSIGN_CONTACT;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.CONTACT_ASSIGNMENT_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_OUTCOME;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.PRINTERS_SHOWN;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.REMEDIATED;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.REMEDIATION_DECISION;

import io.mpsexpress.enrollment.escalation.remediation.PrinterRemediation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the partner did; leaves {@code escalationOutcome}, {@code remediated} for the next routing and, for a contact
 * to assign, {@code contactAssignmentId}. */
@Component
class RecordRemediationDelegate implements JavaDelegate {

    private final PrinterRemediation remediation;

    RecordRemediationDelegate(PrinterRemediation remediation) {
        this.remediation = remediation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var chosen = remediation.record(
                ESCALATION_ID.from(execution),
                REMEDIATION_DECISION.from(execution),
                asksForContacts(execution),
                PRINTERS_SHOWN.from(execution));
        REMEDIATED.set(execution, chosen.tried() || Boolean.TRUE.equals(REMEDIATED.from(execution)));
        ESCALATION_OUTCOME.set(execution, chosen.outcome().variableValue());
        CONTACT_ASSIGNMENT_ID.set(execution, chosen.contactAssignmentId());
    }

    /** A model of an earlier version has no step for it. */
    private static boolean asksForContacts(DelegateExecution execution) {
        return execution.getBpmnModelInstance().getModelElementById(ASSIGN_CONTACT) != null;
    }
}
