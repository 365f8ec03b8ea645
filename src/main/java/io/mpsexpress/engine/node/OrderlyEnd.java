package io.mpsexpress.engine.node;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.scheduling.concurrent.ExecutorConfigurationSupport;
import org.springframework.stereotype.Component;

/**
 * Whoever works when the application ends finishes what it is at: jobs, scheduled work and requests all at the same time, so
 * that the time-out of one phase is the longest that an end takes. The database is closed after them.
 */
@Component
class OrderlyEnd implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ExecutorConfigurationSupport pool) {
            pool.setPhase(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
        }
        return bean;
    }
}
