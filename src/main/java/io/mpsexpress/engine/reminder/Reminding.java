package io.mpsexpress.engine.reminder;

import io.mpsexpress.shared.Stopping;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for tasks that are past due. */
@Component
class Reminding {

    private final OverdueTasks overdue;
    private final Stopping stopping;

    Reminding(OverdueTasks overdue, Stopping stopping) {
        this.overdue = overdue;
        this.stopping = stopping;
    }

    @Scheduled(fixedDelayString = "${mps-express.tasks.reminders:PT1M}")
    void remind() {
        stopping.repeat(overdue::tellOfSome);
        overdue.forgetDone();
    }
}
