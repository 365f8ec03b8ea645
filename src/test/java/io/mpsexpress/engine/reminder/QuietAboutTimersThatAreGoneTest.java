package io.mpsexpress.engine.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.jobexecutor.RepeatingFailedJobListener;
import org.junit.jupiter.api.Test;

class QuietAboutTimersThatAreGoneTest {

    private final QuietAboutTimersThatAreGone quiet = new QuietAboutTimersThatAreGone();

    @Test
    void onlyThatTheEngineDoesNotFindATimerToSetAnewIsNoFault() {
        assertThat(isTold(new NullPointerException(), RepeatingFailedJobListener.class.getName() + "$Command"))
                .isFalse();
        assertThat(isTold(new NullPointerException(), "io.mpsexpress.Anything")).isTrue();
        assertThat(isTold(new IllegalStateException(), RepeatingFailedJobListener.class.getName()))
                .isTrue();
        assertThat(quiet.isOfInterest("any", null)).isTrue();
    }

    private boolean isTold(RuntimeException failure, String thrownBy) {
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(thrownBy, "execute", null, 0)});
        return quiet.isOfInterest("any", failure);
    }
}
