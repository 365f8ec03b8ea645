package io.mpsexpress.database;

import io.mpsexpress.shared.FailureFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * While the database is away, whatever works by itself fails again and again: the engine's jobs, the clean-up of sessions, the
 * pool. That it is away is said once, and once that it is back; of each failure meanwhile nothing, and of one that comes before
 * that is known, a line.
 */
@Component
class QuietWhileAway extends FailureFilter {

    private static final Logger LOG = LoggerFactory.getLogger(QuietWhileAway.class);

    /** It tells of failures by their words, ahead of whoever they reach. */
    private static final String WITHOUT_CAUSE = "org.hibernate.engine.jdbc.spi.SqlExceptionHelper";

    private final DatabaseWatch watch;

    QuietWhileAway(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    protected boolean isOfInterest(String logger, Throwable failure) {
        if (failure == null || !DatabaseTrouble.isBehind(failure)) {
            return !(watch.isAway() && WITHOUT_CAUSE.equals(logger));
        }
        if (!watch.isAway()) {
            LOG.warn("{} met trouble of the database: {}", logger, failure.getMessage());
        }
        return false;
    }
}
