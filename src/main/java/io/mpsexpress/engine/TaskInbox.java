package io.mpsexpress.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open tasks, for pages and APIs of our own. */
public interface TaskInbox {

    /** The most tasks that are ever given at once. */
    int MOST = 200;

    /**
     * What waits for a person: tasks they took, and tasks of their groups that nobody took.
     *
     * @param limit at most {@value #MOST}
     * @return in the order of {@link OpenTask#firstFor}
     */
    List<OpenTask> waitingFor(Worker worker, int limit);

    /** The open task with this id; empty when it is done. Whoever asks knows who may see it. */
    Optional<OpenTask> get(String taskId);

    /**
     * The same, but only those whose due time is before a moment.
     *
     * @param limit at most {@value #MOST}
     */
    List<OpenTask> dueBefore(Worker worker, Instant moment, int limit);

    /**
     * The open tasks of a request, those of processes that its process called included. Whether the caller may see the
     * request is for the caller of this method to check.
     *
     * @param businessKey id of the request
     */
    List<OpenTask> ofRequest(String businessKey);

    /**
     * The same for many requests at once, for lists.
     *
     * @return only requests that have open tasks
     */
    Map<String, List<OpenTask>> ofRequests(Collection<String> businessKeys);

    /**
     * What is known of a task whether it is open or done. Whether the caller may see its request is for the caller of this method
     * to check.
     *
     * @return empty for a task that there never was, or whose history was cleaned up
     */
    Optional<KnownTask> known(String taskId);

    /**
     * Has a person take a task that nobody took, as if they had claimed it. That it is for them is for the caller to know. Whoever
     * was quicker keeps it.
     */
    void take(String taskId, String userId);

    /**
     * Gives a task to a person, or back to those who may take it, whoever has it. That it may be theirs is for the caller to know.
     *
     * @param seen as the caller knows it
     * @param userId null for nobody
     * @throws org.springframework.dao.ConcurrencyFailureException when it is somebody else's than was seen, or done
     */
    void assign(OpenTask seen, String userId);

    /**
     * @param requestId business key of the process that everything of the request belongs to
     * @param endedAt when it was completed, or needed no more; null while it is open
     */
    record KnownTask(String requestId, Instant endedAt) {

        /** Whether another task of the same request is there since this one ended, and so comes of it. */
        public boolean brought(OpenTask task) {
            return endedAt != null && !task.createdAt().isBefore(endedAt);
        }
    }
}
