package io.mpsexpress.organization;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.organization.domain.OrganizationCatalog;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers that somebody is probably working on: the one at hand, and the newest of their partner. */
@Service
@Transactional(readOnly = true)
public class CustomersAtWork {

    /** A partner may have some hundreds of customers; the figures of all of them are not counted for a few lines. */
    private static final int NEWEST = 25;

    private final VisibleOrganizations visible;
    private final OrganizationCatalog catalog;
    private final CurrentCaller currentCaller;

    CustomersAtWork(VisibleOrganizations visible, OrganizationCatalog catalog, CurrentCaller currentCaller) {
        this.visible = visible;
        this.catalog = catalog;
        this.currentCaller = currentCaller;
    }

    /**
     * This customer first, then the newest others of the caller's partner; staff, who work for all partners, are given this one
     * alone.
     *
     * @throws io.mpsexpress.shared.Refused as not found when the caller may not see the customer
     */
    public List<Customer> from(UUID organizationId) {
        OrganizationView customer = visible.require(organizationId);
        return catalog.newest(customer.id(), currentCaller.get().partnerScope().orElse(null), NEWEST);
    }

    /** @param figures with how many of its printers are asked for already */
    public record Customer(OrganizationSummary summary, OrganizationFigures figures) {}
}
