package io.mpsexpress.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * A human task that is open.
 *
 * @param id for Camunda's API
 * @param key its id in the model
 * @param candidateGroups whose members may take it; may be empty
 * @param assignee who took it; null for nobody
 * @param url where Tasklist shows it, within this application
 * @param businessKey id of the request its process instance works for; may be null
 * @param customer name of the child organization it concerns; null when its process names none
 * @param eligibilityStatus the status of the printers it is about; null when it is about none in particular
 * @param printerCount how many printers it is about; null when its process counts none
 * @param requestNumber what people call the request; null for one that is older than numbers
 * @param dueAt null for no due time
 * @param priority 50 is ordinary, more is more urgent
 */
public record OpenTask(
        String id,
        String key,
        String name,
        Set<String> candidateGroups,
        String assignee,
        String url,
        String businessKey,
        String processDefinitionKey,
        String customer,
        String eligibilityStatus,
        Integer printerCount,
        String requestNumber,
        Instant createdAt,
        Instant dueAt,
        int priority) {

    /**
     * The order in which a person sees tasks: what they can work on before what waits for others; of both what is past due first,
     * then what they took before what they may take, then the most urgent, what is due first, and the oldest. What is never due
     * comes after what is.
     */
    public static Comparator<OpenTask> firstFor(Worker reader, Instant now) {
        return Comparator.comparing((OpenTask task) -> !task.isFor(reader))
                .thenComparing(task -> !task.isOverdue(now))
                .thenComparing(task -> !reader.userId().equals(task.assignee()))
                .thenComparing(OpenTask::priority, Comparator.reverseOrder())
                .thenComparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(OpenTask::createdAt)
                .thenComparing(OpenTask::id);
    }

    /** Where Tasklist shows the task with this id, within this application. */
    public static String urlOf(String taskId) {
        return "/camunda/app/tasklist/default/#/?task=" + taskId;
    }

    /**
     * A human task waits for nobody any more: it was completed, or is not needed. Published in the transaction that ends it.
     *
     * @param taskId for Camunda's API
     */
    public record Ended(String taskId) {}

    /** Whether its due time is over. */
    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    /** Whether this person can work on it: they took it, or nobody did and it is for a group of theirs. */
    public boolean isFor(Worker worker) {
        return assignee == null
                ? candidateGroups.stream().anyMatch(worker.groupIds()::contains)
                : assignee.equals(worker.userId());
    }
}
