package io.mpsexpress.insight.scope;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose figures somebody sees: a partner's people their own whatever they ask for, or one of their customers'; Lexmark's staff one
 * partner's, one customer's or all.
 */
@Component
public class InsightScope {

    private final CurrentCaller currentCaller;
    private final PartnerDirectory partners;
    private final VisibleOrganizations organizations;

    InsightScope(CurrentCaller currentCaller, PartnerDirectory partners, VisibleOrganizations organizations) {
        this.currentCaller = currentCaller;
        this.partners = partners;
        this.organizations = organizations;
    }

    /**
     * @throws Refused as not found when there is no such partner or customer, the caller may not see it, or the customer is
     *     another partner's
     */
    public Whose of(Asked asked) {
        UUID partner = partner(asked.partner());
        return asked.isOfCustomer()
                ? ofCustomer(Ids.parse(asked.customer().strip()), partner)
                : new Whose(partner, null);
    }

    /** Whether the caller starts requests for printers. */
    public boolean isFleetManager() {
        return currentCaller.get().mayActAs(Role.FLEET_MANAGER);
    }

    private Whose ofCustomer(UUID id, UUID partner) {
        OrganizationView customer = organizations.require(id);
        if (!customer.isChild() || partner != null && !partner.equals(customer.partnerId())) {
            throw Refused.notFound();
        }
        return new Whose(customer.partnerId(), customer.id());
    }

    /**
     * @param asked id of a partner; null or empty for all that the caller may see
     * @return the partner; null for all
     * @throws Refused as {@link #of}
     */
    public UUID partner(String asked) {
        UUID own = currentCaller.get().partnerId();
        if (asked == null || asked.isBlank()) {
            return own;
        }
        UUID partner = Ids.parse(asked.strip());
        boolean visible = own == null ? !partners.among(List.of(partner)).isEmpty() : own.equals(partner);
        if (!visible) {
            throw Refused.notFound();
        }
        return partner;
    }
}
