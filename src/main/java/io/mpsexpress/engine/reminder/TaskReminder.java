package io.mpsexpress.engine.reminder;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has people reminded of a single task because somebody wants that, whatever reminds them of it by itself. */
@Component
public class TaskReminder {

    private static final Duration AGAIN = Duration.ofHours(1);

    private final TaskReminders reminders;
    private final TaskInbox tasks;
    private final Clock clock;

    TaskReminder(TaskReminders reminders, TaskInbox tasks, Clock clock) {
        this.reminders = reminders;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Notes that people are reminded of a task now, in the transaction of whoever tells them.
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
}
