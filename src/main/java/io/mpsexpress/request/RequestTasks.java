package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Worker;
import io.mpsexpress.portal.TasklistLink;
import io.mpsexpress.request.handover.TaskHandover;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The open tasks of a request: for its page, and for whoever starts it, or did a step of it, the next one that is theirs. */
@Component
public class RequestTasks {

    private final TaskInbox tasks;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    RequestTasks(TaskInbox tasks, CurrentCaller currentCaller, Clock clock) {
        this.tasks = tasks;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Adds to the model: {@code tasks} that the caller can work on and {@code othersTasks} that wait for others, in the
     * order of {@link OpenTask#firstFor}, {@code toHandOver}, the ids of those that the caller may hand to a colleague, and {@code asksPartner},
     * whether the partner has any; gives all.
     */
    List<OpenTask> fill(Model model, RequestPage.Shown request) {
        List<OpenTask> open = request.open() ? of(request.businessKey(), request.processId()) : List.of();
        Worker caller = currentCaller.get().asWorker();
        Map<Boolean, List<OpenTask>> mine =
                open.stream().collect(Collectors.partitioningBy(task -> task.isFor(caller)));
        model.addAttribute("tasks", mine.get(true));
        model.addAttribute("othersTasks", mine.get(false));
        model.addAttribute("toHandOver", idsToHandOver(open));
        model.addAttribute(
                "asksPartner",
                open.stream().anyMatch(task -> !Collections.disjoint(task.candidateGroups(), Awaited.PARTNERS)));
        return open;
    }

    private Set<String> idsToHandOver(List<OpenTask> open) {
        Caller caller = currentCaller.get();
        return open.stream()
                .filter(task -> TaskHandover.isFor(task, caller))
                .map(OpenTask::id)
                .collect(Collectors.toSet());
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
        return mine(of(requestId, processId)).findFirst().map(task -> {
            if (isToBeTaken(task)) {
                tasks.take(task.id(), currentCaller.get().userId());
            }
            return TasklistLink.to(task.id(), page);
        });
    }

    /**
     * The caller's next one: what came of the step that they did before what was there already; of these, the first in the order of
     * {@link OpenTask#firstFor}.
     *
     * @param open tasks of a request
     */
    public Optional<OpenTask> next(TaskInbox.KnownTask done, List<OpenTask> open) {
        Comparator<OpenTask> broughtFirst = Comparator.comparing(task -> !done.brought(task));
        return mine(open).min(broughtFirst.thenComparing(firstForCaller()));
    }

    /** Whether nobody took it and it is for no group but the caller's: it is given to them without being asked for. */
    public boolean isToBeTaken(OpenTask task) {
        return task.assignee() == null && currentCaller.get().groupIds().containsAll(task.candidateGroups());
    }

    private Stream<OpenTask> mine(List<OpenTask> open) {
        Worker caller = currentCaller.get().asWorker();
        return open.stream().filter(task -> task.isFor(caller));
    }

    private Comparator<OpenTask> firstForCaller() {
        return OpenTask.firstFor(currentCaller.get().asWorker(), clock.instant());
    }

    private List<OpenTask> of(UUID requestId, String processId) {
        return tasks.ofRequest(requestId.toString()).stream()
                .filter(task -> processId == null || processId.equals(task.processDefinitionKey()))
                .sorted(firstForCaller())
                .toList();
    }
}
