package io.mpsexpress.printer.refresh;

import io.mpsexpress.printer.domain.ExceptionsApprovedUntil;
import io.mpsexpress.printer.refresh.EligibilityRefreshItem.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes, in the transaction that approves exceptions, that their printers are to be looked at again when the last day is over,
 * and once more later for what was written meanwhile by transactions that had begun on that day.
 */
@Component
class ExpiryListener {

    private final EligibilityRefreshQueue queue;
    private final Clock clock;

    ExpiryListener(EligibilityRefreshQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @EventListener
    void on(ExceptionsApprovedUntil approved) {
        Instant over =
                approved.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration until = Duration.between(clock.instant(), over);
        List<UUID> printers = approved.printerIds();
        for (int from = 0; from < printers.size(); from += ConcernedPrinters.SLICE) {
            List<String> slice =
                    printers.subList(from, Math.min(from + ConcernedPrinters.SLICE, printers.size())).stream()
                            .map(UUID::toString)
                            .toList();
            queue.add(Kind.PRINTERS, slice, until);
            queue.add(Kind.PRINTERS, slice, until.plus(ProgramChangeListener.ONCE_MORE));
        }
    }
}
