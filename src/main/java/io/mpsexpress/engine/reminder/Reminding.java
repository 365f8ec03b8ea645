package io.mpsexpress.engine.reminder;

import io.mpsexpress.shared.Stopping;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for tasks that are due soon, or past due. */
@Component
class Reminding {

    private final TasksDueSoon soon;
    private final OverdueTasks overdue;
    private final Stopping stopping;

    Reminding(TasksDueSoon soon, OverdueTasks overdue, Stopping stopping) {
        this.soon = soon;
        this.overdue = overdue;
        this.stopping = stopping;
    }

    @Scheduled(fixedDelayString = "${mps-express.tasks.reminders:PT1M}")
    void remind() {
        stopping.repeat(soon::tellOfSome);
        stopping.repeat(overdue::tellOfSome);
        overdue.forgetDone();
    }
}
