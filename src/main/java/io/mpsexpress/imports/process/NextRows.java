package io.mpsexpress.imports.process;

import static io.mpsexpress.imports.process.ImportVariables.CANCELLED;
import static io.mpsexpress.imports.process.ImportVariables.ROWS_LEFT;

import io.mpsexpress.engine.LastRetry;
import io.mpsexpress.imports.ImportSteps;
import io.mpsexpress.imports.ImportSteps.Progress;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Imports one slice; leaves {@code rowsLeft} and {@code importCancelled}. When its last retry has come, gives the rest up:
 * the person reads "system error" on the results page rather than waiting for somebody who looks into Cockpit.
 */
@Component
class NextRows {

    private final ImportSteps steps;

    NextRows(ImportSteps steps) {
        this.steps = steps;
    }

    void importThem(DelegateExecution execution, ImportVariables of) {
        UUID importId = of.importId().from(execution);
        Progress progress = LastRetry.isNow() ? steps.giveUp(importId) : steps.importNext(importId);
        ROWS_LEFT.set(execution, progress.rowsLeft());
        CANCELLED.set(execution, progress.cancelled());
    }
}
