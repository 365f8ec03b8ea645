package io.mpsexpress.removal;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.removal.domain.RemovalList;
import io.mpsexpress.removal.domain.RemovalPrinters;
import io.mpsexpress.removal.domain.Removals;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of removals: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class RemovalQueries {

    private final RemovalList list;
    private final Removals removals;
    private final RemovalPrinters printers;
    private final CurrentCaller currentCaller;

    RemovalQueries(RemovalList list, Removals removals, RemovalPrinters printers, CurrentCaller currentCaller) {
        this.list = list;
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

    /** Whether there is such a removal, and the caller may see it. */
    public boolean isVisible(UUID id) {
        return find(id).isPresent();
    }

    /**
     * Newest first, a page at a time, within what the caller may see.
     *
     * @param limit null for the default
     */
    public Page<RemovalView> list(RequestFilter filter, Integer limit, String cursor) {
        return list.find(filter.within(currentCaller.get().partnerId()), Page.limit(limit), cursor);
    }

    /** What the caller asked for and is not ended, newest first. */
    public List<RemovalView> openOfCaller(int limit) {
        String caller = currentCaller.get().userId();
        return list(new RequestFilter(null, null, null, true, caller), limit, null)
                .items();
    }

    /** The removal of this organization's entitlement that is not ended. */
    public Optional<RemovalView> openOfEntitlement(UUID organizationId) {
        return removals.findFirstByOrganizationIdAndEntitlementTrueAndEndedAtIsNull(organizationId)
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
     * Of these printers, that the caller was shown, the serial numbers of those in a removal which is not ended.
     */
    public Set<String> askedForAlready(Collection<UUID> printerIds) {
        return Set.copyOf(printers.inOpenRemovals(printerIds));
    }

    private Optional<RemovalView> find(UUID id) {
        return list.find(id, currentCaller.get().partnerId());
    }
}
