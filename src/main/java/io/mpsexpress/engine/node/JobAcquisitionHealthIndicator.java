package io.mpsexpress.engine.node;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the thread that looks for jobs lives, on a node that runs jobs. Nothing in the engine would start it again. */
@Component
class JobAcquisitionHealthIndicator implements HealthIndicator {

    private final ObjectProvider<JobExecutor> jobs;

    JobAcquisitionHealthIndicator(ObjectProvider<JobExecutor> jobs) {
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        JobExecutor executor = jobs.getIfAvailable();
        boolean dead = executor != null && executor.isActive() && !acquires(executor);
        return dead ? Health.down().build() : Health.up().build();
    }

    private static boolean acquires(JobExecutor executor) {
        // the engine does not tell
        return new DirectFieldAccessor(executor).getPropertyValue("jobAcquisitionThread") instanceof Thread thread
                && thread.isAlive();
    }
}
