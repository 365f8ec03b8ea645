package io.mpsexpress.request.reminder;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.reminder.TaskOverdue;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** That a task is past due is in the course of its request, once, however often its people are told. */
@Component
class OverdueRequests {

    private final RequestQueries requests;
    private final Acts acts;

    OverdueRequests(RequestQueries requests, Acts acts) {
        this.requests = requests;
        this.acts = acts;
    }

    /** A task that somebody made in the engine may be of no request. */
    @EventListener(condition = "#overdue.task().businessKey() != null")
    void on(TaskOverdue overdue) {
        OpenTask task = overdue.task();
        Ids.find(task.businessKey())
                .map(id -> requests.among(List.of(id)).get(id))
                .ifPresent(request -> tell(request, task, overdue.first()));
    }

    private void tell(RequestView request, OpenTask task, boolean first) {
        if (first) {
            acts.record(Act.TASK_OVERDUE, request.organizationId(), request.id(), Map.of("task", task.key()));
        }
        acts.tell(new RequestOverdue(request, task));
    }
}
