package io.mpsexpress.enrollment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a request whose customer lost its entitlement; leaves {@code pendingCount} and {@code answerWait}. */
@Component
class RecordEntitlementRemovalDelegate implements JavaDelegate {

    private final EarlyEndRecord early;

    RecordEntitlementRemovalDelegate(EarlyEndRecord early) {
        this.early = early;
    }

    @Override
    public void execute(DelegateExecution execution) {
        early.of(execution);
    }
}
