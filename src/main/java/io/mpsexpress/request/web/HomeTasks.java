package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for a person. */
@Component
class HomeTasks {

    private static final int SHOWN = 20;

    private final TaskInbox tasks;
    private final Clock clock;

    HomeTasks(TaskInbox tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param more how many there are besides those that are shown; at most {@value TaskInbox#MOST} are looked for
     */
    record Waiting(List<Entry> entries, int more) {}

    record Entry(OpenTask task, boolean overdue) {}

    /** In the order of {@link OpenTask#firstFor}. */
    Waiting of(Caller caller) {
        Instant now = clock.instant();
        List<OpenTask> found = tasks.waitingFor(caller.asWorker(), TaskInbox.MOST);
        return new Waiting(
                found.stream()
                        .limit(SHOWN)
                        .map(task -> new Entry(task, task.isOverdue(now)))
                        .toList(),
                Math.max(0, found.size() - SHOWN));
    }
}
