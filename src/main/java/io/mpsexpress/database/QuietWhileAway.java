package io.mpsexpress.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * While the database is away, whatever works by itself fails again and again: the engine's jobs, the clean-up of sessions, the
 * pool. That it is away is said once, and once that it is back; of each failure meanwhile nothing, and of one that comes before
 * that is known, a line.
 */
@Component
class QuietWhileAway extends TurboFilter implements DisposableBean {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(QuietWhileAway.class);

    /** It tells of failures by their words, ahead of whoever they reach. */
    private static final String WITHOUT_CAUSE = "org.hibernate.engine.jdbc.spi.SqlExceptionHelper";

    private final DatabaseWatch watch;

    QuietWhileAway(DatabaseWatch watch) {
        this.watch = watch;
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
        if (level.toInt() < Math.max(Level.WARN_INT, logger.getEffectiveLevel().toInt())) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = failure(parameters, thrown);
        if (failure == null || !DatabaseTrouble.isBehind(failure)) {
            boolean again = watch.isAway() && WITHOUT_CAUSE.equals(logger.getName());
            return again ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
        if (!watch.isAway()) {
            LOG.warn("{} met trouble of the database: {}", logger.getName(), failure.getMessage());
        }
        return FilterReply.DENY;
    }

    private static Throwable failure(Object[] parameters, Throwable thrown) {
        boolean last = thrown == null && parameters != null && parameters.length > 0;
        return last && parameters[parameters.length - 1] instanceof Throwable failure ? failure : thrown;
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getTurboFilterList().remove(this);
        }
    }
}
