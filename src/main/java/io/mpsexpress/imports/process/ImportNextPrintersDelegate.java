package io.mpsexpress.imports.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Imports the next rows of a file of printers: {@link NextRows}. */
@Component
class ImportNextPrintersDelegate implements JavaDelegate {

    private final NextRows nextRows;

    ImportNextPrintersDelegate(NextRows nextRows) {
        this.nextRows = nextRows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nextRows.importThem(execution, ImportVariables.FLEET);
    }
}
