package io.mpsexpress.engine.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;

/** The engine keeps its word that it runs jobs even when the thread that looks for them is dead. */
class JobAcquisitionHealthIndicatorTest {

    private final DefaultJobExecutor executor = new DefaultJobExecutor();

    @AfterEach
    void stop() {
        executor.shutdown();
    }

    @Test
    void aNodeWhoseThreadLivesIsUp() {
        executor.start();
        assertThat(health(Map.of("jobExecutor", executor))).isEqualTo(Status.UP);
    }

    @Test
    void aNodeWhoseThreadIsDeadIsDown() throws InterruptedException {
        // given
        executor.start();
        Thread dead = new Thread(() -> {});
        dead.start();
        dead.join();

        // when
        new DirectFieldAccessor(executor).setPropertyValue("jobAcquisitionThread", dead);

        // then
        assertThat(executor.isActive()).isTrue();
        assertThat(health(Map.of("jobExecutor", executor))).isEqualTo(Status.DOWN);
    }

    @Test
    void aNodeThatRunsNoJobsIsUp() {
        assertThat(health(Map.of())).isEqualTo(Status.UP);
    }

    private static Status health(Map<String, ?> beans) {
        var jobs = new StaticListableBeanFactory(Map.copyOf(beans)).getBeanProvider(JobExecutor.class);
        return new JobAcquisitionHealthIndicator(jobs).health().getStatus();
    }
}
