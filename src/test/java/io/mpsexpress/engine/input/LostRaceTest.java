package io.mpsexpress.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class LostRaceTest {

    @Test
    void whatTheEngineOrTheDatabaseSaysOfSomebodyWhoWasQuickerIsOne() {
        assertThat(LostRace.isBehind(new OptimisticLockingException("changed"))).isTrue();
        assertThat(LostRace.isBehind(new IllegalStateException(new CannotAcquireLockException("locked"))))
                .isTrue();
    }

    @Test
    void anInstanceToWhichSomebodyAddedSomethingWhileItWasEndedIsOne() {
        SQLException violated = new BatchUpdateException("still referenced", "23503", new int[0]);

        assertThat(LostRace.isBehind(new ProcessEngineException("flush", violated)))
                .isTrue();
        // rows of ours have rules of their own
        assertThat(LostRace.isBehind(new IllegalStateException(violated))).isFalse();
    }

    @Test
    void anythingElseIsNone() {
        assertThat(LostRace.isBehind(new ProcessEngineException("flush", new SQLException("full", "53100"))))
                .isFalse();
        assertThat(LostRace.isBehind(new IllegalStateException("broken"))).isFalse();
    }
}
