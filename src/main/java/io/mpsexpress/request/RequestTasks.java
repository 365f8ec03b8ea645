package io.mpsexpress.request;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Worker;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The open tasks of a request, for its page. */
@Component
class RequestTasks {

    private final TaskInbox tasks;
    private final CurrentCaller currentCaller;

    RequestTasks(TaskInbox tasks, CurrentCaller currentCaller) {
        this.tasks = tasks;
        this.currentCaller = currentCaller;
    }

    /** Adds to the model: {@code tasks} that the caller can work on and {@code othersTasks} that wait for others; gives all. */
    List<OpenTask> fill(Model model, RequestPage.Shown request) {
        List<OpenTask> open = request.open() ? of(request) : List.of();
        Worker caller = currentCaller.get().asWorker();
        Map<Boolean, List<OpenTask>> mine =
                open.stream().collect(Collectors.partitioningBy(task -> task.isFor(caller)));
        model.addAttribute("tasks", mine.get(true));
        model.addAttribute("othersTasks", mine.get(false));
        return open;
    }

    private List<OpenTask> of(RequestPage.Shown request) {
        return tasks.ofRequest(request.businessKey().toString()).stream()
                .filter(task ->
                        request.processId() == null || request.processId().equals(task.processDefinitionKey()))
                .toList();
    }
}
