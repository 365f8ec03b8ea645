package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ANSWER_WAIT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.PENDING_COUNT;

import io.mpsexpress.backend.BackEndProperties;
import io.mpsexpress.engine.end.EarlyEnd;
import io.mpsexpress.enrollment.EnrollmentClosing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the steps do that record why a request ended before its time. */
@Component
class EarlyEndRecord {

    private final EnrollmentClosing closing;
    private final EarlyEnd earlyEnd;
    private final BackEndProperties properties;

    EarlyEndRecord(EnrollmentClosing closing, EarlyEnd earlyEnd, BackEndProperties properties) {
        this.closing = closing;
        this.earlyEnd = earlyEnd;
        this.properties = properties;
    }

    /** Ends the request; leaves {@code pendingCount} and {@code answerWait}. */
    void of(DelegateExecution execution) {
        PENDING_COUNT.set(execution, closing.endEarly(ENROLLMENT_ID.from(execution), earlyEnd.current()));
        ANSWER_WAIT.set(execution, properties.answerWait().toString());
    }
}
