package io.mpsexpress.engine.reminder;

import io.mpsexpress.shared.FailureFilter;
import org.camunda.bpm.engine.impl.jobexecutor.RepeatingFailedJobListener;
import org.springframework.stereotype.Component;

/**
 * Who does what they are reminded of at the very moment ends the timer that reminds. The engine then looks for it, to set it
 * anew, and reports as a fault of its own that it is gone.
 */
@Component
class QuietAboutTimersThatAreGone extends FailureFilter {

    private static final String SETS_ANEW = RepeatingFailedJobListener.class.getName();

    @Override
    protected boolean isOfInterest(String logger, Throwable failure) {
        return !(failure instanceof NullPointerException) || !isOf(failure.getStackTrace());
    }

    private static boolean isOf(StackTraceElement[] trace) {
        return trace.length > 0 && trace[0].getClassName().startsWith(SETS_ANEW);
    }
}
