package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.MANAGEMENT_REQUEST_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.PENDING_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.SUBMISSION;

import io.mpsexpress.enrollment.PrinterAddition;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the accepted printers pending; leaves {@code pendingCount}, {@code submission} and {@code managementRequestCount}. */
@Component
class AddPrintersDelegate implements JavaDelegate {

    private final PrinterAddition addition;

    AddPrintersDelegate(PrinterAddition addition) {
        this.addition = addition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrinterAddition.Added added = addition.addPrinters(ENROLLMENT_ID.from(execution));
        PENDING_COUNT.set(execution, added.pending());
        SUBMISSION.set(execution, added.submission());
        MANAGEMENT_REQUEST_COUNT.set(execution, added.requests());
    }
}
