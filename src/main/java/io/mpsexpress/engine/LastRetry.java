package io.mpsexpress.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells a step that ends by itself, instead of becoming an incident, that it has failed often enough. */
public final class LastRetry {

    private LastRetry() {}

    /**
     * Whether the engine would make an incident of the next failure. Only failures use up retries; a kill of the server
     * does not.
     *
     * @param execution of a step that a job runs
     */
    public static boolean of(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(execution.getCurrentActivityId())
                .list()
                .stream()
                .anyMatch(job -> job.getRetries() == 1);
    }
}
