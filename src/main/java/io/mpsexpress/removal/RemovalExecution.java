package io.mpsexpress.removal;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.backend.ManagementBackEnd;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.RemovalNotice;
import io.mpsexpress.removal.domain.Removal;
import io.mpsexpress.removal.domain.RemovalPrinters;
import io.mpsexpress.removal.domain.RemovalSubject;
import io.mpsexpress.removal.domain.Removals;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out approved removals: Lexmark's back end is told, and what was in the program is so no more. */
@Service
@Transactional
public class RemovalExecution {

    private final Removals removals;
    private final RemovalPrinters printers;
    private final RemovalSubject subject;
    private final ManagementBackEnd backEnd;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalExecution(
            Removals removals,
            RemovalPrinters printers,
            RemovalSubject subject,
            ManagementBackEnd backEnd,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.removals = removals;
        this.printers = printers;
        this.subject = subject;
        this.backEnd = backEnd;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Told again, after a failure, it is the same to the back end. */
    public void remove(UUID removalId) {
        Removal removal = removals.findById(removalId).orElseThrow(Refused::notFound);
        removal.complete(clock.instant());
        tell(removal);
        subject.conclude(removal);
        audit.record(
                removal.isOfEntitlement() ? Act.ENTITLEMENT_REMOVED : Act.PRINTERS_REMOVED,
                removal.organizationId(),
                removalId.toString(),
                Map.of("printers", removal.printerCount()));
        events.publishEvent(removal.ended());
    }

    /** No notice is about more printers than a management request is. */
    private void tell(Removal removal) {
        List<String> all = printers.serialNumbers(removal.id());
        int from = 0;
        do {
            List<String> part = all.subList(from, Math.min(from + ManagementRequest.MOST_PRINTERS, all.size()));
            String key = removal.id() + "-" + from / ManagementRequest.MOST_PRINTERS;
            backEnd.remove(new RemovalNotice(removal.id(), key, removal.organizationId(), List.copyOf(part)));
            from += ManagementRequest.MOST_PRINTERS;
        } while (from < all.size());
    }
}
