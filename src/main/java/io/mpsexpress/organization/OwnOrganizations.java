package io.mpsexpress.organization;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.organization.domain.Organization;
import io.mpsexpress.organization.domain.Organizations;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Partners see themselves and their customers; staff and the application itself see all. */
@Service
class OwnOrganizations implements VisibleOrganizations {

    private final Organizations organizations;
    private final CurrentCaller currentCaller;

    OwnOrganizations(Organizations organizations, CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @Override
    @Transactional(readOnly = true)
    public OrganizationView require(UUID organizationId) {
        return organizations
                .findById(organizationId)
                .filter(this::isVisible)
                .map(OwnOrganizations::view)
                .orElseThrow(Refused::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public OrganizationView requireChild(UUID organizationId) {
        OrganizationView organization = require(organizationId);
        if (!organization.isChild()) {
            throw Refused.invalid("organization.childNeeded", organization.name());
        }
        return organization;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrganizationView> customersOf(UUID partnerId) {
        return organizations.findByParentIdOrderByIdDesc(partnerId).stream()
                .filter(this::isVisible)
                .map(OwnOrganizations::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> parentsAmong(Collection<UUID> organizationIds) {
        return organizationIds.isEmpty()
                ? Set.of()
                : organizations.findIdsOf(OrganizationKind.PARENT, Set.copyOf(organizationIds));
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
