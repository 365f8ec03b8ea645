package io.mpsexpress.request.web;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.ProcessProgress;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.request.CustomerSteps;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestTasks;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What Tasklist shows when a task is completed: the person's next one of the same request, or what happens now, and what could be
 * next with their customers. More than four collaborators: what is next is known to whoever has the task, the request, the engine's
 * work and the customers.
 */
@Controller
class NextTaskController {

    private final TaskInbox tasks;
    private final RequestQueries requests;
    private final ProcessProgress progress;
    private final RequestTasks steps;
    private final CustomerSteps customerSteps;

    NextTaskController(
            TaskInbox tasks,
            RequestQueries requests,
            ProcessProgress progress,
            RequestTasks steps,
            CustomerSteps customerSteps) {
        this.tasks = tasks;
        this.requests = requests;
        this.progress = progress;
        this.steps = steps;
        this.customerSteps = customerSteps;
    }

    /** At once, however far the request is: while it is at work, our script asks again, for a few seconds. */
    @GetMapping(path = "/tasks/{taskId}/next", headers = "HX-Request=true")
    String next(@PathVariable String taskId, Model model) {
        TaskInbox.KnownTask done = tasks.known(taskId).orElseThrow(Refused::notFound);
        RequestView request = requests.get(done.requestId());
        // what is at work first: what it brings until the tasks are read is not missed
        boolean atWork = request.isOpen() && progress.isAtWork(done.requestId());
        List<OpenTask> open = tasks.ofRequest(done.requestId());
        OpenTask mine = steps.next(done, open).orElse(null);
        model.addAttribute("request", request);
        model.addAttribute("atWork", atWork);
        model.addAttribute("task", mine);
        model.addAttribute("brought", mine != null && done.brought(mine));
        model.addAttribute("take", mine != null && steps.isToBeTaken(mine));
        model.addAttribute("others", open);
        model.addAttribute("steps", mine != null || atWork ? List.of() : customerSteps.after(request.organizationId()));
        return "request/next :: next";
    }
}
