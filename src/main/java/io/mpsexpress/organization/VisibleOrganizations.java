package io.mpsexpress.organization;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.organization.domain.Organization;
import io.mpsexpress.organization.domain.Organizations;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that limits every caller to their own organizations: partners see themselves and their customers, staff and
 * the application itself see all. Other modules come through here before they touch anything of an organization.
 */
@Service
public class VisibleOrganizations {

    private final Organizations organizations;
    private final CurrentCaller currentCaller;

    VisibleOrganizations(Organizations organizations, CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    /**
     * @return the organization, when the current caller may see it
     * @throws io.mpsexpress.shared.Refused as not found otherwise
     */
    @Transactional(readOnly = true)
    public OrganizationView require(UUID organizationId) {
        return organizations
                .findById(organizationId)
                .filter(this::isVisible)
                .map(VisibleOrganizations::view)
                .orElseThrow(Refused::notFound);
    }

    /**
     * The same for what only a child organization has: contacts, enrollments.
     *
     * @throws io.mpsexpress.shared.Refused as not found, or as invalid for a parent organization
     */
    @Transactional(readOnly = true)
    public OrganizationView requireChild(UUID organizationId) {
        OrganizationView organization = require(organizationId);
        if (!organization.isChild()) {
            throw Refused.invalid("organization.childNeeded", organization.name());
        }
        return organization;
    }

    /** The customers of a partner, some hundreds at most; none when the caller may not see the partner. */
    @Transactional(readOnly = true)
    public List<OrganizationView> customersOf(UUID partnerId) {
        return organizations.findByParentIdOrderByIdDesc(partnerId).stream()
                .filter(this::isVisible)
                .map(VisibleOrganizations::view)
                .toList();
    }

    private boolean isVisible(Organization organization) {
        return currentCaller.get().sees(organization.partner().id());
    }

    static OrganizationView view(Organization organization) {
        Organization partner = organization.isChild() ? organization.partner() : null;
        return new OrganizationView(
                organization.id(),
                organization.name(),
                organization.kind(),
                partner == null ? null : partner.id(),
                partner == null ? null : partner.name(),
                organization.isEntitled());
    }
}
