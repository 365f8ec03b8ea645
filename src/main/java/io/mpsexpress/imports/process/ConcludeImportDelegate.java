package io.mpsexpress.imports.process;

import static io.mpsexpress.imports.process.ImportVariables.CANCELLED;

import io.mpsexpress.imports.ImportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the import of contacts: its results stand; leaves no variable. */
@Component
class ConcludeImportDelegate implements JavaDelegate {

    private final ImportSteps steps;

    ConcludeImportDelegate(ImportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.conclude(ImportVariables.CONTACTS.importId().from(execution), CANCELLED.from(execution));
    }
}
