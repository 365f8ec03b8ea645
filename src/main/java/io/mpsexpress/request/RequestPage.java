package io.mpsexpress.request;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Worker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of requests of every kind show: open tasks, where it stands, what happened. */
@Component
public class RequestPage {

    private final TaskInbox tasks;
    private final RequestCourse course;
    private final TimeLine timeLine;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    RequestPage(
            TaskInbox tasks,
            RequestCourse course,
            TimeLine timeLine,
            UserManagement users,
            CurrentCaller currentCaller) {
        this.tasks = tasks;
        this.course = course;
        this.timeLine = timeLine;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    /**
     * Adds to the model: {@code tasks} that the caller can work on and {@code othersTasks} that wait for others, {@code
     * course}, {@code timeLine}, {@code endedInEngine}, and {@code people}, names by user id.
     */
    public void fill(Model model, Shown request) {
        List<RequestCourse.Part> parts = request.processId() == null
                ? course.of(request.businessKey())
                : course.of(request.businessKey(), request.processId());
        List<OpenTask> open = request.open() ? openTasks(request) : List.of();
        Worker caller = currentCaller.get().asWorker();
        Map<Boolean, List<OpenTask>> mine =
                open.stream().collect(Collectors.partitioningBy(task -> task.isFor(caller)));
        model.addAttribute("tasks", mine.get(true));
        model.addAttribute("othersTasks", mine.get(false));
        model.addAttribute("course", parts);
        model.addAttribute("endedInEngine", request.endedInEngine());
        model.addAttribute("timeLine", timeLine.of(request.subjects()));
        Stream<String> assignees = open.stream().map(OpenTask::assignee).filter(Objects::nonNull);
        model.addAttribute(
                "people", users.names(Stream.concat(request.named(), assignees).toList()));
    }

    private List<OpenTask> openTasks(Shown request) {
        return tasks.ofRequest(request.businessKey().toString()).stream()
                .filter(task ->
                        request.processId() == null || request.processId().equals(task.processDefinitionKey()))
                .toList();
    }

    /**
     * A request that the caller may see.
     *
     * @param businessKey of the process that works on it: its own id, or the id of the request that it is part of
     * @param processId limits what is shown to this process; null for all that work for the request
     * @param open whether it may wait for anything
     * @param subjects the request and what came up within it, as the audit trail names them
     * @param people user ids that the page names besides
     * @param endedInEngine who ended its process in the engine, or withdrew it; null when it ended by itself, and while open
     */
    public record Shown(
            UUID businessKey,
            String processId,
            boolean open,
            Collection<UUID> subjects,
            Collection<String> people,
            ForcedEnd endedInEngine) {

        private Stream<String> named() {
            return endedInEngine == null
                    ? people.stream()
                    : Stream.concat(people.stream(), Stream.of(endedInEngine.by()));
        }
    }
}
