package io.mpsexpress.printer.process;

import static io.mpsexpress.printer.process.ImportFleetVariables.CANCELLED;
import static io.mpsexpress.printer.process.ImportFleetVariables.IMPORT_ID;
import static io.mpsexpress.printer.process.ImportFleetVariables.ROWS_LEFT;

import io.mpsexpress.engine.LastRetry;
import io.mpsexpress.printer.PrinterImportSteps;
import io.mpsexpress.printer.PrinterImportSteps.Progress;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Imports one slice; leaves {@code rowsLeft} and {@code importCancelled}. When its last retry has come, gives the rest up:
 * the person reads "system error" on the results page rather than waiting for somebody who looks into Cockpit.
 */
@Component
class ImportNextPrintersDelegate implements JavaDelegate {

    private final PrinterImportSteps steps;

    ImportNextPrintersDelegate(PrinterImportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID importId = IMPORT_ID.from(execution);
        Progress progress = LastRetry.of(execution) ? steps.giveUp(importId) : steps.importNext(importId);
        ROWS_LEFT.set(execution, progress.rowsLeft());
        CANCELLED.set(execution, progress.cancelled());
    }
}
