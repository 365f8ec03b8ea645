package io.mpsexpress.engine;

import io.mpsexpress.engine.step.Extent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps of processes that do not go on: tasks past their due time, and steps that failed until somebody retries them. */
public interface StuckSteps {

    /**
     * Open tasks past their due time, whoever took them.
     *
     * @param groupIds for one of these groups only; null for all
     * @return the longest overdue first
     */
    List<StuckStep> overdueTasks(Extent extent, Set<String> groupIds, int limit);

    /**
     * Steps whose retries are used up.
     *
     * @return the latest first
     */
    List<StuckStep> failedSteps(Extent extent, int limit);

    /** Open tasks past their due time that come behind a place, the longest overdue first. */
    Part overdueTasks(Extent extent, Place behind, int limit);

    /** Steps whose retries are used up that come behind a place, the first that did first. */
    Part failedSteps(Extent extent, Place behind, int limit);

    /** How many there are of both, in one statement. */
    Counts count(Extent extent);

    /**
     * Has a failed step tried once more, at once. Whether the caller may is for the caller of this method to check.
     *
     * @param jobId as {@link StuckStep#jobId()}
     * @return the step; empty when it does not wait for that any more
     */
    Optional<StuckStep> retry(String jobId);

    /**
     * A place in what is sorted by when it got stuck.
     *
     * @param id of the task or job there; empty in front of all of that moment
     */
    record Place(Instant since, String id) {

        /** In front of everything. */
        public static final Place BEGINNING = new Place(Instant.parse("0001-01-02T00:00:00Z"), "");
    }

    /** @param count how many there are, those behind the limit too */
    record Part(List<StuckStep> steps, long count) {}

    /** @param failed steps, whatever the number of processes that wait for one */
    record Counts(long failed, long overdue) {}

    /**
     * One step.
     *
     * @param elementId its id in the model
     * @param taskId null when it is no human task
     * @param jobId what tries it, when it failed; null for a human task
     * @param processInstanceId for Cockpit
     * @param requestId id of the request that it is done for
     * @param requestProcess id of the process that works on this request
     * @param customer name of the child organization it concerns; null when its process names none
     * @param since when it was due, or failed
     */
    record StuckStep(
            String elementId,
            String taskId,
            String jobId,
            String processInstanceId,
            String requestId,
            String requestProcess,
            String customer,
            Instant since) {}
}
