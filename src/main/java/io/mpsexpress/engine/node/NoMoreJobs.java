package io.mpsexpress.engine.node;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes no job any more as soon as the application is to end, before the pool of the jobs hears of it. Each thread finishes the
 * one that it is at, and unlocks what it would have done after it.
 */
@Component
class NoMoreJobs {

    /** Who takes jobs may be waiting for somebody who writes; what it takes late is given back at the end. */
    private static final int PATIENCE_SECONDS = 2;

    private final ProcessEngineConfigurationImpl engine;

    NoMoreJobs(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void stop() {
        CompletableFuture.runAsync(engine.getJobExecutor()::shutdown)
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
