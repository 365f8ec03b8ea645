package io.mpsexpress.removal.process;

import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.APPROVED;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.DECISION_REASON;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REMOVAL_DECISION;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REMOVAL_ID;

import io.mpsexpress.removal.RemovalDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records who approved or rejected, when and why; leaves {@code removalApproved}. */
@Component
class RecordRemovalDecisionDelegate implements JavaDelegate {

    private final RemovalDecisions decisions;

    RecordRemovalDecisionDelegate(RemovalDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        APPROVED.set(
                execution,
                decisions.record(
                        REMOVAL_ID.from(execution), REMOVAL_DECISION.from(execution), DECISION_REASON.from(execution)));
    }
}
