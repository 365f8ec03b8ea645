package io.mpsexpress.engine.reminder;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of tasks that are due soon, whatever model they are of, of those alike whose process reminds by itself later, and past due. */
@Component
public class DueTasks {

    private static final int AT_ONCE = 50;
    private static final Duration AGAIN = Duration.ofHours(1);

    private final TaskReminders reminders;
    private final TaskInbox tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueTasks(TaskReminders reminders, TaskInbox tasks, ApplicationEventPublisher events, Clock clock) {
        this.reminders = reminders;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Some of those that are due soon, in one transaction.
     *
     * @return false when there is none
     */
    @Transactional
    public boolean tellOfDueSoon() {
        Instant now = clock.instant();
        List<String> soon = reminders.dueSoon(now, AT_ONCE);
        soon.stream().filter(id -> reminders.takeDueSoon(id, now)).forEach(id -> tasks.get(id)
                .ifPresent(task -> events.publishEvent(new TaskDueSoon(task))));
        return !soon.isEmpty();
    }

    /** Some of those that are past due, likewise. */
    @Transactional
    public boolean tellOfOverdue() {
        Instant now = clock.instant();
        List<String> due = reminders.due(now, AT_ONCE);
        due.forEach(id -> reminders.take(id, now).ifPresent(first -> tasks.get(id)
                .ifPresent(task -> events.publishEvent(new TaskOverdue(task, first)))));
        return !due.isEmpty();
    }

    /**
     * Notes, because somebody wants that, that people are reminded of a single task now, whatever reminds them of it by itself; in
     * the transaction of whoever tells them.
     *
     * @return the task; empty when it is done, is not past due, or somebody was reminded of it within an hour
     */
    @Transactional
    public Optional<OpenTask> take(String taskId) {
        Instant now = clock.instant();
        return tasks.get(taskId)
                .filter(task -> task.isOverdue(now))
                .filter(task -> reminders.take(taskId, now, AGAIN).isPresent());
    }

    @Transactional
    public void forgetDone() {
        reminders.forgetDone();
    }
}
