package io.mpsexpress.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** What is done every half second fails every half second while the database is away: that it is away is said once. */
@Component
class ScheduledWork implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

    private final DatabaseWatch watch;

    ScheduledWork(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(this::tell);
    }

    private void tell(Throwable failure) {
        if (watch.isAway() || DatabaseTrouble.isBehind(failure)) {
            LOG.debug("Tried again later", failure);
        } else {
            LOG.error("Scheduled work failed; it is tried again", failure);
        }
    }
}
