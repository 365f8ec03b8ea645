package io.mpsexpress.insight.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.request.stuck.StuckQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How much is stuck, by cause: {@code mps_express_stuck}. Of all partners together, so that it tells nobody anything of one. Each
 * node tells the same; counted when somebody looks, and not anew for a while.
 */
@Component
class StuckGauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final StuckQueries stuck;
    private final Clock clock;
    private Counted last;

    StuckGauges(StuckQueries stuck, Clock clock) {
        this.stuck = stuck;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Cause cause : Cause.values()) {
            Gauge.builder("mps.express.stuck", this, gauges -> gauges.count(cause))
                    .tag("cause", cause.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .description("Requests and steps that do not go on, now")
                    .register(registry);
        }
    }

    /** One after another: who looks at all causes counts them once. */
    private synchronized double count(Cause cause) {
        Instant now = clock.instant();
        if (last == null || last.isOld(now)) {
            last = new Counted(now, stuck.count());
        }
        return last.byCause().get(cause);
    }

    private record Counted(Instant at, Map<Cause, Long> byCause) {

        /** Also when a clock was put back. */
        boolean isOld(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) >= 0;
        }
    }
}
