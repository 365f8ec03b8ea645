package io.mpsexpress.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mpsexpress.engine.ProcessProgress.Cause;
import io.mpsexpress.engine.ProcessProgress.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWaitsTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
    private final JobWaits waits = new JobWaits(engine, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nodesLockForNinetySeconds() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(90_000);
        engine.setJobExecutor(executor);
    }

    /** Times in seconds from now; the lock is a node's until then. */
    @ParameterizedTest
    @CsvSource({
        // retries, on hold, created, due, failed, locked until, cause, at
        "3, false,   -5,      , false,    ,         ,      ",
        "3, false,  -31,      , false,    , TURN    ,   -31",
        "3, false, -900,   -31, false,    , TURN    ,   -31",
        "3, false, -900,   600, false,    ,         ,      ",
        "3, false, -900,      , false,  80,         ,      ",
        "3, false, -900,      , false,  59, HELD    ,    59",
        "3, false,  -31,      , false,  -1, TURN    ,   -31",
        "2, false, -900,   600,  true,    , RETRY   ,   600",
        "2, false, -900,    -5,  true,    , RETRY   ,    -5",
        "2, false, -900,    -5,  true,  59, HELD    ,    59",
        "0, false, -900,      ,  true,    ,         ,      ",
        "3,  true, -900,      , false,    , ON_HOLD ,      "
    })
    void aJobThatDoesNotGoOnSaysWhy(
            int retries,
            boolean onHold,
            int created,
            Integer due,
            boolean failed,
            Integer lockedUntil,
            Cause cause,
            Integer at)
            throws SQLException {
        ResultSet job = mock(ResultSet.class);
        when(job.getInt("retries_")).thenReturn(retries);
        when(job.getInt("suspension_state_")).thenReturn(onHold ? 2 : 1);
        when(job.getTimestamp("create_time_")).thenReturn(time(created));
        when(job.getTimestamp("duedate_")).thenReturn(time(due));
        when(job.getString("exception_msg_")).thenReturn(failed ? "down" : null);
        when(job.getString("lock_owner_")).thenReturn(lockedUntil == null ? null : "another node");
        when(job.getTimestamp("lock_exp_time_")).thenReturn(time(lockedUntil));

        assertThat(waits.of(job))
                .isEqualTo(
                        Optional.ofNullable(cause).map(why -> new Wait(why, at == null ? null : NOW.plusSeconds(at))));
    }

    private static Timestamp time(Integer seconds) {
        return seconds == null ? null : Timestamp.from(NOW.plusSeconds(seconds));
    }
}
