package io.mpsexpress.organization;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.organization.domain.EntitlementList;
import io.mpsexpress.organization.domain.EntitlementRequest;
import io.mpsexpress.organization.domain.EntitlementRequests;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.shared.Page;
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
    private final EntitlementList list;
    private final VisibleOrganizations visible;
    private final EntitleOrganizationProcess process;
    private final CurrentCaller currentCaller;

    EntitlementQueries(
            EntitlementRequests requests,
            EntitlementList list,
            VisibleOrganizations visible,
            EntitleOrganizationProcess process,
            CurrentCaller currentCaller) {
        this.requests = requests;
        this.list = list;
        this.visible = visible;
        this.process = process;
        this.currentCaller = currentCaller;
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

    /** What the caller asked for and is not decided yet, newest first; without open tasks. */
    public List<EntitlementRequestView> openOf(Caller caller) {
        return list.find(new RequestFilter(null, null, null, true, caller.userId()), LATEST.max(), null)
                .items();
    }

    /** Whether there is such a request, and the caller may see it. */
    public boolean isVisible(UUID requestId) {
        return requests.findById(requestId)
                .map(request -> request.organization().partner().id())
                .filter(partner ->
                        currentCaller.get().partnerScope().map(partner::equals).orElse(true))
                .isPresent();
    }

    /** Newest first, a page at a time, within what the caller may see; without open tasks. */
    public Page<EntitlementRequestView> list(RequestFilter filter, int limit, String cursor) {
        return list.find(filter.within(currentCaller.get().partnerId()), limit, cursor);
    }

    /** Ids of the requests that came up within an enrollment that the caller may see, oldest first. */
    public List<UUID> within(UUID enrollmentId) {
        return requests.findByPartOfOrderById(enrollmentId).stream()
                .map(EntitlementRequest::id)
                .toList();
    }

    private EntitlementRequestView view(EntitlementRequest request) {
        boolean open = request.state() == EntitlementState.OPEN;
        return new EntitlementRequestView(
                request.id(),
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
