package io.mpsexpress.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/** Runs the engine's jobs by hand, when a test says so. */
@Component
public class Jobs {

    private static final int ENDLESS = 1_000;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Jobs(ManagementService management, RuntimeService runtime, TaskService tasks) {
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
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
        assertThat(of(partnerId).timers().activityId(activityId).count())
                .as(activityId)
                .isOne();
        fireOneTimer(partnerId, activityId);
    }

    /** The same where there may be several: the first of them. */
    public void fireOneTimer(UUID partnerId, String activityId) {
        List<Job> timers = of(partnerId).timers().activityId(activityId).listPage(0, 1);
        assertThat(timers).as("timers at " + activityId).isNotEmpty();
        management.executeJob(timers.get(0).getId());
    }

    /** Causes of the partner's open incidents; not what the engine notes for those who called the step that failed. */
    public List<String> incidents(UUID partnerId) {
        return runtime.createIncidentQuery().tenantIdIn(partnerId.toString()).list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(incident -> incident.getActivityId() + ": " + incident.getIncidentMessage())
                .toList();
    }

    /** Tries the partner's one waiting step as often as the engine would, until it is an incident. */
    public void runUntilIncident(UUID partnerId) {
        for (int i = 0; i < ENDLESS && incidents(partnerId).isEmpty(); i++) {
            Job job = of(partnerId).messages().withRetriesLeft().singleResult();
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                // the failure that the test is about: the engine has counted it
            }
        }
    }

    /** Tries the partner's one waiting step once, which fails. */
    public void failOnce(UUID partnerId) {
        Job job = of(partnerId).messages().withRetriesLeft().singleResult();
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            return;
        }
        throw new AssertionError("It did not fail");
    }

    /** What "retry" in Cockpit does. */
    public void retry(UUID partnerId) {
        of(partnerId).noRetriesLeft().list().forEach(job -> management.setJobRetries(job.getId(), 1));
    }

    /** How many attempts are left for the partner's one waiting step. */
    public int retriesLeft(UUID partnerId) {
        return of(partnerId).messages().singleResult().getRetries();
    }

    public long runningInstances(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .count();
    }

    /** Size of all variables of the process instance that a task belongs to. */
    public int variableBytes(String taskId) {
        String instance = tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId();
        return runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list().stream()
                .mapToInt(variable -> variable.getName().length()
                        + String.valueOf(variable.getValue()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private JobQuery of(UUID partnerId) {
        return management.createJobQuery().tenantIdIn(partnerId.toString());
    }
}
