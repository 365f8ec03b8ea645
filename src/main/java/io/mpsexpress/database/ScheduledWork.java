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
        scheduler.setTaskDecorator(ScheduledWork::minded);
    }

    /** What comes out of work may say nothing of the trouble that it met: that it could not be rolled back, for one. */
    private static Runnable minded(Runnable work) {
        return () -> {
            DatabaseTrouble.begin();
            try {
                work.run();
            } finally {
                DatabaseTrouble.end();
            }
        };
    }

    private void tell(Throwable failure) {
        if (watch.isAway() || DatabaseTrouble.wasMet() || DatabaseTrouble.isBehind(failure)) {
            LOG.debug("Tried again later", failure);
        } else {
            LOG.error("Scheduled work failed; it is tried again", failure);
        }
    }
}
