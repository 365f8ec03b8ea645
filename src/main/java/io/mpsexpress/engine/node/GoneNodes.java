package io.mpsexpress.engine.node;

import io.mpsexpress.engine.Node;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets work go on that a node held when it ended: others look for it all the time, and a node that starts does before it
 * begins to work. What this node holds when it stops, it gives back itself.
 */
@Component
class GoneNodes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GoneNodes.class);

    private final Node node;
    private final SignOfLife sign;
    private final List<HeldByNodes> held;
    private final ProcessEngineConfigurationImpl engine;
    private volatile boolean running;

    GoneNodes(Node node, SignOfLife sign, List<HeldByNodes> held, ProcessEngineConfigurationImpl engine) {
        this.node = node;
        this.sign = sign;
        this.held = held;
        this.engine = engine;
    }

    @Override
    public void start() {
        running = true;
        look();
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (running) {
            sign.give();
            held.forEach(this::giveBack);
        }
    }

    private void giveBack(HeldByNodes work) {
        for (String holder : work.holders()) {
            if (!holder.equals(node.id()) && sign.ifGone(holder, () -> work.giveBack(holder))) {
                LOG.info("Node {} is gone; what it held goes on", holder);
                engine.getJobExecutor().jobWasAdded();
            }
        }
    }

    /**
     * Nothing works any more, or what does has worked too long: on H2 it is still the one who writes. It is not waited for,
     * since whoever looks next gives back what stays.
     */
    @Override
    public void stop() {
        running = false;
        CompletableFuture.runAsync(() -> held.forEach(work -> work.giveBack(node.id())))
                .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                .exceptionally(failure -> {
                    LOG.debug("What this node held is given back by the next one", failure);
                    return null;
                })
                .join();
        sign.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins before and ends after what works: pools, schedulers and the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
