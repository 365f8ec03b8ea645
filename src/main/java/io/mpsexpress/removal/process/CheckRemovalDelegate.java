package io.mpsexpress.removal.process;

import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.ALLOWED;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.PRINTER_TABLE;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REMOVAL_ID;

import io.mpsexpress.removal.RemovalDecisions;
import io.mpsexpress.removal.RemovalQueries;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a removal that has nothing to remove; leaves {@code removalAllowed} and the first printers for the form. */
@Component
class CheckRemovalDelegate implements JavaDelegate {

    /** Keeps the variables of an instance below 4 KB. */
    private static final int SHOWN = 10;

    private final RemovalDecisions decisions;
    private final RemovalQueries queries;

    CheckRemovalDelegate(RemovalDecisions decisions, RemovalQueries queries) {
        this.decisions = decisions;
        this.queries = queries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID removalId = REMOVAL_ID.from(execution);
        ALLOWED.set(execution, decisions.check(removalId));
        PRINTER_TABLE.set(execution, queries.printers(removalId, SHOWN, null).items());
    }
}
