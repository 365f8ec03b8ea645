package io.mpsexpress.removal;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.removal.domain.Removal;
import io.mpsexpress.removal.domain.RemovalPrinters;
import io.mpsexpress.removal.domain.Removals;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of removals: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class RemovalQueries {

    private final RequestQueries requests;
    private final Removals removals;
    private final RemovalPrinters printers;
    private final CurrentCaller currentCaller;

    RemovalQueries(RequestQueries requests, Removals removals, RemovalPrinters printers, CurrentCaller currentCaller) {
        this.requests = requests;
        this.removals = removals;
        this.printers = printers;
        this.currentCaller = currentCaller;
    }

    /**
     * @throws Refused as not found when there is none, or it is another partner's
     */
    public RemovalView get(UUID id) {
        return find(id).orElseThrow(Refused::notFound);
    }

    /**
     * Newest first, a page at a time, within what the caller may see.
     *
     * @param organizationId null for any
     * @param open true for open ones, false for ended ones, null for all
     * @param limit null for the default
     */
    public Page<RemovalView> list(UUID organizationId, Boolean open, Integer limit, String cursor) {
        RequestFilter filter = RequestFilter.of(RequestKind.REMOVAL, organizationId, open);
        Page<RequestView> page = requests.list(filter, Page.limit(limit), cursor);
        Map<UUID, RemovalView> removalsById =
                removals.findByIdIn(page.items().stream().map(RequestView::id).toList()).stream()
                        .map(Removal::view)
                        .collect(Collectors.toMap(RemovalView::id, Function.identity()));
        return page.map(request -> removalsById.get(request.id()));
    }

    /** The removal of this organization's entitlement that is not ended. */
    public Optional<RemovalView> openOfEntitlement(UUID organizationId) {
        return removals.findFirstByRequestOrganizationIdAndEntitlementTrueAndRequestEndedAtIsNull(organizationId)
                .flatMap(open -> find(open.id()));
    }

    /**
     * The printers of a removal by serial number, a page at a time.
     *
     * @param limit null for the default
     * @throws Refused as not found when there is no such removal, or it is another partner's
     */
    public Page<RemovalPrinter> printers(UUID id, Integer limit, String cursor) {
        get(id);
        return printers.page(id, Page.limit(limit), cursor);
    }

    /**
     * The newest removals that a printer is in, whatever became of them, of those that the caller may see.
     *
     * @param limit at least 1
     */
    public List<RemovalView> ofPrinter(UUID printerId, int limit) {
        List<UUID> ids = printers.removalsOf(printerId, limit);
        return ids.isEmpty()
                ? List.of()
                : removals.findByIdIn(ids).stream()
                        .filter(removal -> currentCaller.get().sees(removal.partnerId()))
                        .map(Removal::view)
                        .toList();
    }

    /**
     * Of these printers, that the caller was shown, the serial numbers of those in a removal which is not ended.
     */
    public Set<String> askedForAlready(Collection<UUID> printerIds) {
        return Set.copyOf(printers.inOpenRemovals(printerIds));
    }

    private Optional<RemovalView> find(UUID id) {
        return removals.findById(id)
                .filter(removal -> currentCaller.get().sees(removal.partnerId()))
                .map(Removal::view);
    }
}
