package io.mpsexpress.support;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/** Runs the engine's jobs by hand, when a test says so. */
@Component
public class Jobs {

    private static final int ENDLESS = 1_000;

    private final ManagementService management;

    Jobs(ManagementService management) {
        this.management = management;
    }

    /**
     * Runs the asynchronous steps of a partner's process instances until none is left; timers stay.
     *
     * @throws RuntimeException of the first step that fails
     */
    public void runAll(UUID partnerId) {
        for (int i = 0; i < ENDLESS; i++) {
            List<Job> waiting = of(partnerId).messages().withRetriesLeft().listPage(0, 100);
            if (waiting.isEmpty()) {
                return;
            }
            waiting.forEach(job -> management.executeJob(job.getId()));
        }
        throw new IllegalStateException("Steps follow each other without end");
    }

    /** Fires the timer of a partner's process instances at this element, as if its time had come. */
    public void fireTimer(UUID partnerId, String activityId) {
        Job timer = of(partnerId).timers().activityId(activityId).singleResult();
        if (timer == null) {
            throw new AssertionError("There is no timer at " + activityId);
        }
        management.executeJob(timer.getId());
    }

    private JobQuery of(UUID partnerId) {
        return management.createJobQuery().tenantIdIn(partnerId.toString());
    }
}
