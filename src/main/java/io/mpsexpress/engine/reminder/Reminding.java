package io.mpsexpress.engine.reminder;

import io.mpsexpress.shared.Stopping;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for tasks that are due soon, or past due. */
@Component
class Reminding {

    private final DueTasks tasks;
    private final Stopping stopping;

    Reminding(DueTasks tasks, Stopping stopping) {
        this.tasks = tasks;
        this.stopping = stopping;
    }

    @Scheduled(fixedDelayString = "${mps-express.tasks.reminders:PT1M}")
    void remind() {
        stopping.repeat(tasks::tellOfDueSoon);
        stopping.repeat(tasks::tellOfOverdue);
        tasks.forgetDone();
    }
}
