package io.mpsexpress.printer.refresh;

import io.mpsexpress.printer.domain.ExceptionsApprovedUntil;
import io.mpsexpress.printer.refresh.EligibilityRefreshItem.Kind;
import io.mpsexpress.program.MinimumFleetAgentVersionChanged;
import io.mpsexpress.program.SupportedModelsChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes, in the transaction that changes the program's rules or approves exceptions, that printers are to be checked again: at
 * once or when the last day of the exceptions is over, and once more later for what was written meanwhile by transactions that
 * had begun before.
 */
@Component
class EligibilityChangeListener {

    /** Longer than any transaction that writes printers; a fleet file of 100,000 rows takes seconds. */
    private static final Duration ONCE_MORE = Duration.ofMinutes(10);

    private final EligibilityRefreshQueue queue;
    private final Clock clock;

    EligibilityChangeListener(EligibilityRefreshQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @EventListener
    void on(SupportedModelsChanged change) {
        note(Kind.MODELS_CHANGED, List.copyOf(change.models()), Duration.ZERO);
    }

    @EventListener
    void on(MinimumFleetAgentVersionChanged change) {
        note(
                Kind.FLEET_AGENT_CHANGED,
                List.of(change.before().text(), change.after().text()),
                Duration.ZERO);
    }

    @EventListener
    void on(ExceptionsApprovedUntil approved) {
        Instant over =
                approved.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration until = Duration.between(clock.instant(), over);
        List<String> printers =
                approved.printerIds().stream().map(UUID::toString).toList();
        for (int from = 0; from < printers.size(); from += ConcernedPrinters.SLICE) {
            note(
                    Kind.PRINTERS,
                    printers.subList(from, Math.min(from + ConcernedPrinters.SLICE, printers.size())),
                    until);
        }
    }

    private void note(Kind kind, List<String> lines, Duration delay) {
        queue.add(kind, lines, delay);
        queue.add(kind, lines, delay.plus(ONCE_MORE));
    }
}
