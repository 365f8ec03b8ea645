package io.mpsexpress.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Steps of processes that do not go on: tasks past their due time, and steps that failed until somebody retries them. */
public interface StuckSteps {

    /**
     * Open tasks past their due time, whoever took them.
     *
     * @param tenantId of this partner only; null for all
     * @param groupIds for one of these groups only; null for all
     * @return the longest overdue first
     */
    List<StuckStep> overdueTasks(String tenantId, Set<String> groupIds, int limit);

    /**
     * Steps whose retries are used up.
     *
     * @param tenantId of this partner only; null for all
     * @return the latest first
     */
    List<StuckStep> failedSteps(String tenantId, int limit);

    /**
     * One step.
     *
     * @param elementId its id in the model
     * @param taskId null when it is no human task
     * @param processInstanceId for Cockpit
     * @param requestId id of the request that it is done for
     * @param requestProcess id of the process that works on this request
     * @param customer name of the child organization it concerns; null when its process names none
     * @param since when it was due, or failed
     */
    record StuckStep(
            String elementId,
            String taskId,
            String processInstanceId,
            String requestId,
            String requestProcess,
            String customer,
            Instant since) {}
}
