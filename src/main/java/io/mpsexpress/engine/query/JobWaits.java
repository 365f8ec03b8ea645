package io.mpsexpress.engine.query;

import io.mpsexpress.engine.ProcessProgress.Cause;
import io.mpsexpress.engine.ProcessProgress.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.stereotype.Component;

/** Why a job does not go on. */
@Component
class JobWaits {

    /** Longer than a step takes, and than another node needs to find out that one is gone. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProcessEngineConfigurationImpl engine;
    private final Clock clock;

    JobWaits(ProcessEngineConfigurationImpl engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** Empty when it does go on, or will once it is due, or failed for good. */
    Optional<Wait> of(ResultSet job) throws SQLException {
        if (job.getInt("retries_") <= 0) {
            return Optional.empty();
        }
        if (job.getInt("suspension_state_") == SuspensionState.SUSPENDED.getStateCode()) {
            return Optional.of(new Wait(Cause.ON_HOLD, null));
        }
        Instant longAgo = clock.instant().minus(PATIENCE);
        Instant heldUntil = job.getString("lock_owner_") == null ? null : instant(job, "lock_exp_time_");
        if (heldUntil != null && heldUntil.isAfter(clock.instant())) {
            return heldUntil.minus(lockTime()).isBefore(longAgo)
                    ? Optional.of(new Wait(Cause.HELD, heldUntil))
                    : Optional.empty();
        }
        Instant due = due(job);
        if (job.getString("exception_msg_") != null) {
            return Optional.of(new Wait(Cause.RETRY, due));
        }
        return due.isBefore(longAgo) ? Optional.of(new Wait(Cause.TURN, due)) : Optional.empty();
    }

    private Duration lockTime() {
        return Duration.ofMillis(engine.getJobExecutor().getLockTimeInMillis());
    }

    /** A job without a time is due as soon as it is there. */
    private static Instant due(ResultSet job) throws SQLException {
        Instant due = instant(job, "duedate_");
        return due == null ? instant(job, "create_time_") : due;
    }

    private static Instant instant(ResultSet job, String column) throws SQLException {
        Timestamp time = job.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
