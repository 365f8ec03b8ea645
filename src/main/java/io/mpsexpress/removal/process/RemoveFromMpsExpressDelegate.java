package io.mpsexpress.removal.process;

import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REMOVAL_ID;

import io.mpsexpress.removal.RemovalDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the back end, and takes out of MPS Express what was approved; leaves no variable. */
@Component
class RemoveFromMpsExpressDelegate implements JavaDelegate {

    private final RemovalDecisions removals;

    RemoveFromMpsExpressDelegate(RemovalDecisions removals) {
        this.removals = removals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        removals.remove(REMOVAL_ID.from(execution));
    }
}
