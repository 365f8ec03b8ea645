package io.mpsexpress.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@ExtendWith(OutputCaptureExtension.class)
class ScheduledWorkTest {

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    @BeforeEach
    void start() {
        new ScheduledWork(new DatabaseWatch(null)).customize(scheduler);
        scheduler.initialize();
    }

    @AfterEach
    void stop() {
        scheduler.shutdown();
    }

    @Test
    void whatFailsOfADatabaseThatWentIsNotToldAgain(CapturedOutput output) throws Exception {
        run(() -> {
            DatabaseTrouble.meet();
            throw new IllegalStateException("Unable to roll back");
        });
        assertThat(output).doesNotContain("Unable to roll back");
    }

    @Test
    void whatFailsForAnotherReasonIsTold(CapturedOutput output) throws Exception {
        run(() -> {
            throw new IllegalStateException("A fault of our own");
        });
        assertThat(output).contains("Scheduled work failed", "A fault of our own");
    }

    private void run(Runnable work) throws Exception {
        scheduler.submit(work).get(1, TimeUnit.MINUTES);
    }
}
