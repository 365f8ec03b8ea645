package io.mpsexpress.imports.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Imports the next rows of a file of contacts: {@link NextRows}. */
@Component
class ImportNextContactsDelegate implements JavaDelegate {

    private final NextRows nextRows;

    ImportNextContactsDelegate(NextRows nextRows) {
        this.nextRows = nextRows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nextRows.importThem(execution, ImportVariables.CONTACTS);
    }
}
