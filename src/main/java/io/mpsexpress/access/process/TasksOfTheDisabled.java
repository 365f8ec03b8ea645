package io.mpsexpress.access.process;

import io.mpsexpress.access.AccessEnded;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives back to their teams what somebody took who cannot come in any more. */
@Component
class TasksOfTheDisabled {

    private final TaskService tasks;

    TasksOfTheDisabled(TaskService tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(AccessEnded ended) {
        tasks.createTaskQuery()
                .taskAssignee(ended.userId())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
    }
}
