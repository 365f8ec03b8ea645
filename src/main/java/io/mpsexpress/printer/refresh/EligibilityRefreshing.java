package io.mpsexpress.printer.refresh;

import io.mpsexpress.shared.Stopping;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what is due of the refresh, some steps at a time, so that other scheduled work has its turn. */
@Component
class EligibilityRefreshing {

    private static final Logger LOG = LoggerFactory.getLogger(EligibilityRefreshing.class);
    private static final int STEPS_AT_ONCE = 20;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final EligibilityRefresh refresh;
    private final Stopping stopping;

    EligibilityRefreshing(EligibilityRefresh refresh, Stopping stopping) {
        this.refresh = refresh;
        this.stopping = stopping;
    }

    @Scheduled(fixedDelayString = "${mps-express.eligibility-refresh.poll:PT0.5S}")
    void refreshDue() {
        stopping.repeat(STEPS_AT_ONCE, this::refreshNext);
    }

    private boolean refreshNext() {
        AtomicReference<EligibilityRefreshItem> taken = new AtomicReference<>();
        try {
            return refresh.step(taken::set);
        } catch (RuntimeException e) {
            EligibilityRefreshItem item = taken.get();
            if (item == null) {
                throw e;
            }
            LOG.error(
                    "Printers could not be brought up to date for {} {}; it is tried again",
                    item.kindName(),
                    item.id(),
                    e);
            refresh.postpone(item, PAUSE);
            return true;
        }
    }
}
