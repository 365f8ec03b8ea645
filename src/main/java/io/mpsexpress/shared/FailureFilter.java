package io.mpsexpress.shared;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Decides what of the warnings and errors that anything in the application writes reaches its log, as long as the application
 * lives: some failures that a library reports as faults are none.
 */
public abstract class FailureFilter extends TurboFilter implements InitializingBean, DisposableBean {

    @Override
    public void afterPropertiesSet() {
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
        return isOfInterest(logger.getName(), failure(parameters, thrown)) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /**
     * @param logger the name of what writes
     * @param failure what it reports; null if it has words alone
     */
    protected abstract boolean isOfInterest(String logger, Throwable failure);

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
