package io.mpsexpress.contact.process;

import static io.mpsexpress.contact.process.ImportContactsVariables.CANCELLED;
import static io.mpsexpress.contact.process.ImportContactsVariables.IMPORT_ID;

import io.mpsexpress.contact.ContactImportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the import: its results stand; leaves no variable. */
@Component
class ConcludeImportDelegate implements JavaDelegate {

    private final ContactImportSteps steps;

    ConcludeImportDelegate(ContactImportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.conclude(IMPORT_ID.from(execution), CANCELLED.from(execution));
    }
}
