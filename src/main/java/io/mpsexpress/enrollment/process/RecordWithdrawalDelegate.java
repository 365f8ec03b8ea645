package io.mpsexpress.enrollment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a request that those who asked withdraw; leaves {@code pendingCount} and {@code answerWait}. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final EarlyEndRecord early;

    RecordWithdrawalDelegate(EarlyEndRecord early) {
        this.early = early;
    }

    @Override
    public void execute(DelegateExecution execution) {
        early.of(execution);
    }
}
