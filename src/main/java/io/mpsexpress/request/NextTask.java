package io.mpsexpress.request;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TakenTasks;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Worker;
import io.mpsexpress.portal.TasklistLink;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads whoever starts something, or did a step of it, to the next step that is theirs. */
@Component
public class NextTask {

    private final TaskInbox tasks;
    private final TakenTasks taken;
    private final CurrentCaller currentCaller;

    NextTask(TaskInbox tasks, TakenTasks taken, CurrentCaller currentCaller) {
        this.tasks = tasks;
        this.taken = taken;
        this.currentCaller = currentCaller;
    }

    /**
     * Gives the caller the first task of what they just asked for.
     *
     * @param requestId of the request whose process does the work; the caller may see it
     * @param processId limits it to tasks of this process; null for all that work for the request
     * @param page of the request, which is where the way back leads
     * @return where the task is worked on; empty where none is theirs
     */
    public Optional<String> begin(UUID requestId, String processId, String page) {
        List<OpenTask> open = tasks.ofRequest(requestId.toString()).stream()
                .filter(task -> processId == null || processId.equals(task.processDefinitionKey()))
                .toList();
        return among(open).map(task -> {
            if (isToBeTaken(task)) {
                taken.take(task.id(), currentCaller.get().userId());
            }
            return TasklistLink.to(task.id(), page);
        });
    }

    /**
     * The caller's next one: what they took already before what they may take.
     *
     * @param open tasks of a request, the most urgent first
     */
    public Optional<OpenTask> among(List<OpenTask> open) {
        Worker caller = currentCaller.get().asWorker();
        return open.stream()
                .filter(task -> task.isFor(caller))
                .min(Comparator.comparing(task -> task.assignee() == null));
    }

    /** Whether nobody took it and it is for no group but the caller's: it is given to them without being asked for. */
    public boolean isToBeTaken(OpenTask task) {
        return task.assignee() == null && currentCaller.get().groupIds().containsAll(task.candidateGroups());
    }
}
