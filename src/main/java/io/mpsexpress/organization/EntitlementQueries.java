package io.mpsexpress.organization;

import io.mpsexpress.organization.domain.EntitlementRequest;
import io.mpsexpress.organization.domain.EntitlementRequests;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of entitlement requests: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class EntitlementQueries {

    private static final Limit LATEST = Limit.of(20);

    private final EntitlementRequests requests;
    private final VisibleOrganizations visible;
    private final EntitleOrganizationProcess process;

    EntitlementQueries(EntitlementRequests requests, VisibleOrganizations visible, EntitleOrganizationProcess process) {
        this.requests = requests;
        this.visible = visible;
        this.process = process;
    }

    /**
     * @throws Refused as not found when the caller may not see it
     */
    public EntitlementRequestView get(UUID requestId) {
        EntitlementRequest request = requests.findById(requestId).orElseThrow(Refused::notFound);
        visible.require(request.organization().id());
        return view(request);
    }

    /** The latest requests for an organization, newest first. */
    public List<EntitlementRequestView> latestFor(UUID organizationId) {
        visible.require(organizationId);
        return requests.findByOrganizationIdOrderByOrganizationIdDescIdDesc(organizationId, LATEST).stream()
                .map(this::view)
                .toList();
    }

    /** Ids of the requests that came up within an enrollment that the caller may see, oldest first. */
    public List<UUID> within(UUID enrollmentId) {
        return requests.findByRequestPartOfOrderById(enrollmentId).stream()
                .map(EntitlementRequest::id)
                .toList();
    }

    private EntitlementRequestView view(EntitlementRequest request) {
        boolean open = request.state() == EntitlementState.OPEN;
        return new EntitlementRequestView(
                request.id(),
                request.number(),
                request.state(),
                request.organization().id(),
                request.organization().name(),
                request.requestedBy(),
                request.requestedAt(),
                request.decidedBy(),
                request.decidedAt(),
                request.forcedEnd(),
                request.partOf(),
                open ? process.openTasks(request.workedOnBy()) : List.of());
    }
}
