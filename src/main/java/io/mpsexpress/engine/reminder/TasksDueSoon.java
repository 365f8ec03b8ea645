package io.mpsexpress.engine.reminder;

import io.mpsexpress.engine.TaskInbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of tasks that are due soon, whatever model they are of, and of those alike whose process reminds by itself later. */
@Component
class TasksDueSoon {

    private static final int AT_ONCE = 50;

    private final TaskReminders reminders;
    private final TaskInbox tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TasksDueSoon(TaskReminders reminders, TaskInbox tasks, ApplicationEventPublisher events, Clock clock) {
        this.reminders = reminders;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Some of them, in one transaction.
     *
     * @return false when there is none
     */
    @Transactional
    public boolean tellOfSome() {
        Instant now = clock.instant();
        List<String> soon = reminders.dueSoon(now, AT_ONCE);
        soon.stream().filter(id -> reminders.takeDueSoon(id, now)).forEach(id -> tasks.get(id)
                .ifPresent(task -> events.publishEvent(new TaskDueSoon(task))));
        return !soon.isEmpty();
    }
}
