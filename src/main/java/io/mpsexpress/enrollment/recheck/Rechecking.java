package io.mpsexpress.enrollment.recheck;

import io.mpsexpress.engine.input.LostRace;
import io.mpsexpress.shared.Stopping;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks again what is due, some steps at a time, so that other scheduled work has its turn. */
@Component
class Rechecking {

    private static final Logger LOG = LoggerFactory.getLogger(Rechecking.class);
    private static final int STEPS_AT_ONCE = 20;
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Recheck recheck;
    private final Stopping stopping;

    Rechecking(Recheck recheck, Stopping stopping) {
        this.recheck = recheck;
        this.stopping = stopping;
    }

    @Scheduled(fixedDelayString = "${mps-express.eligibility-refresh.poll:PT0.5S}")
    void recheckDue() {
        stopping.repeat(STEPS_AT_ONCE, this::recheckNext);
    }

    private boolean recheckNext() {
        AtomicReference<RecheckItem> taken = new AtomicReference<>();
        try {
            return recheck.step(taken::set);
        } catch (RuntimeException e) {
            RecheckItem item = taken.get();
            if (item == null) {
                throw e;
            }
            if (LostRace.isBehind(e)) {
                LOG.debug("Somebody was quicker in request {}; it is checked again", item.enrollmentId(), e);
                recheck.postpone(item, MOMENT);
            } else {
                LOG.error(
                        "Printers of request {} could not be checked again; it is tried again", item.enrollmentId(), e);
                recheck.postpone(item, PAUSE);
            }
            return true;
        }
    }
}
