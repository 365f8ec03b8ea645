package io.mpsexpress.organization;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.domain.EntitlementRequest;
import io.mpsexpress.organization.domain.EntitlementRequests;
import io.mpsexpress.request.RequestEndedInEngine;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of an entitlement request that nobody decided. */
@Service
@Transactional
public class EntitlementEnding {

    private final EntitlementRequests requests;
    private final Acts acts;

    EntitlementEnding(EntitlementRequests requests, Acts acts) {
        this.requests = requests;
        this.acts = acts;
    }

    /** Its process is over; a request that is still open ends with it, and nothing changed. */
    public void processEnded(UUID requestId, ForcedEnd end) {
        requests.findById(requestId).filter(EntitlementRequest::isOpen).ifPresent(request -> {
            request.endByForce(acts.now(), end);
            acts.record(
                    Act.ENTITLEMENT_ENDED,
                    request.organization().id(),
                    requestId,
                    Map.of("reason", end.reasonOrEmpty()));
            if (request.partOf() == null) {
                acts.tell(new RequestEndedInEngine(requestId, end));
            }
        });
    }
}
