package io.mpsexpress.organization;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.domain.EntitlementRequest;
import io.mpsexpress.organization.domain.EntitlementRequests;
import io.mpsexpress.request.RequestEndedInEngine;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of an entitlement request that nobody decided. */
@Service
@Transactional
public class EntitlementEnding {

    private final EntitlementRequests requests;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntitlementEnding(EntitlementRequests requests, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Its process is over; a request that is still open ends with it, and nothing changed. */
    public void processEnded(UUID requestId, ForcedEnd end) {
        requests.findById(requestId).filter(EntitlementRequest::isOpen).ifPresent(request -> {
            request.endByForce(clock.instant(), end);
            audit.record(
                    Act.ENTITLEMENT_ENDED,
                    request.organization().id(),
                    requestId.toString(),
                    Map.of("reason", end.reasonOrEmpty()));
            if (request.partOf() == null) {
                events.publishEvent(new RequestEndedInEngine(requestId, end));
            }
        });
    }
}
