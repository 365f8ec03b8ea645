package io.mpsexpress.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class QuietWhileAwayTest {

    private static final Logger JOBS = LoggerFactory.getLogger("org.camunda.bpm.engine.jobexecutor");
    private static final Logger HIBERNATE = LoggerFactory.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper");
    private static final Exception CUT_OFF = new IllegalStateException("No jobs", new SQLException("Cut off", "08006"));

    private boolean away;
    private final QuietWhileAway quiet = new QuietWhileAway(new DatabaseWatch(null) {
        @Override
        public boolean isAway() {
            return away;
        }
    });

    @BeforeEach
    void begin() {
        quiet.afterPropertiesSet();
    }

    @AfterEach
    void end() {
        quiet.destroy();
    }

    @Test
    void whatFailsBeforeItIsKnownIsALine(CapturedOutput output) {
        JOBS.error("Exception during job acquisition {}", "of these", CUT_OFF);

        assertThat(output)
                .contains("org.camunda.bpm.engine.jobexecutor met trouble of the database: No jobs")
                .doesNotContain("during job acquisition", "\tat ", "ERROR");
    }

    @Test
    void whatFailsWhileItIsAwayIsNotTold(CapturedOutput output) {
        away = true;
        JOBS.error("Exception during job acquisition {}", "of these", CUT_OFF);
        JOBS.warn("It was in vain", CUT_OFF);
        HIBERNATE.error("The database cannot be used");

        assertThat(output).isEmpty();
    }

    @Test
    void whatFailsForAnotherReasonIsToldWithItsStack(CapturedOutput output) {
        away = true;
        JOBS.error("Exception during job acquisition {}", "of these", new IllegalStateException("A fault of our own"));

        assertThat(output).contains("during job acquisition of these", "A fault of our own", "\tat ");
    }
}
