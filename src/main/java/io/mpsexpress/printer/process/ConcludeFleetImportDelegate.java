package io.mpsexpress.printer.process;

import static io.mpsexpress.printer.process.ImportFleetVariables.CANCELLED;
import static io.mpsexpress.printer.process.ImportFleetVariables.IMPORT_ID;

import io.mpsexpress.printer.PrinterImportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the import: its results stand; leaves no variable. */
@Component
class ConcludeFleetImportDelegate implements JavaDelegate {

    private final PrinterImportSteps steps;

    ConcludeFleetImportDelegate(PrinterImportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.conclude(IMPORT_ID.from(execution), CANCELLED.from(execution));
    }
}
