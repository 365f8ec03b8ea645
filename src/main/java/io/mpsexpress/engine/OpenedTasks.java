package io.mpsexpress.engine;

import io.mpsexpress.engine.reminder.DueTimes;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of the engine's human tasks that come and go, in our own terms. */
@Component
class OpenedTasks {

    private final DueTimes dueTimes;
    private final ApplicationEventPublisher events;

    OpenedTasks(DueTimes dueTimes, ApplicationEventPublisher events) {
        this.dueTimes = dueTimes;
        this.events = events;
    }

    /** The engine says so inside its command, when the task's groups and the due date of its model are known. */
    @EventListener(condition = "#task.eventName == 'create'")
    void on(DelegateTask task) {
        dueTimes.giveTo(task, groups(task));
        events.publishEvent(new TaskOpened(asOpenTask((TaskEntity) task)));
    }

    @EventListener(condition = "#task.eventName == 'complete' || #task.eventName == 'delete'")
    void end(DelegateTask task) {
        events.publishEvent(new OpenTask.Ended(task.getId()));
    }

    private static OpenTask asOpenTask(TaskEntity task) {
        DelegateExecution execution = task.getExecution();
        Number printers = (Number) execution.getVariable("printerCount");
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                groups(task),
                task.getAssignee(),
                OpenTask.urlOf(task.getId()),
                execution.getProcessBusinessKey(),
                task.getProcessDefinition().getKey(),
                (String) execution.getVariable("organizationName"),
                (String) execution.getVariable("eligibilityStatus"),
                printers == null ? null : printers.intValue(),
                (String) execution.getVariable("requestNumber"),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                task.getPriority());
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .filter(candidate -> candidate.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
