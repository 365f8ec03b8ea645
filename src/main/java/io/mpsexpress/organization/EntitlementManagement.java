package io.mpsexpress.organization;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.domain.EntitlementRequest;
import io.mpsexpress.organization.domain.EntitlementRequests;
import io.mpsexpress.organization.domain.Organization;
import io.mpsexpress.organization.domain.Organizations;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to give a child organization the right to MPS Express (help page, scenario 1). More than four collaborators: a
 * request is made of a customer that is visible and locked, and begins its process.
 */
@Service
@Transactional
public class EntitlementManagement {

    private final Organizations organizations;
    private final EntitlementRequests requests;
    private final VisibleOrganizations visible;
    private final EntitleOrganizationProcess process;
    private final Acts acts;

    EntitlementManagement(
            Organizations organizations,
            EntitlementRequests requests,
            VisibleOrganizations visible,
            EntitleOrganizationProcess process,
            Acts acts) {
        this.organizations = organizations;
        this.requests = requests;
        this.visible = visible;
        this.process = process;
        this.acts = acts;
    }

    /**
     * Asks to entitle a child organization: the request and its process begin together.
     *
     * @return id of the request
     * @throws Refused when the caller may not see it or is no partner administrator, when it is a parent organization or
     *     entitled already, and when an open request is there (named by the detail {@code entitlementRequestId})
     */
    public UUID request(UUID organizationId) {
        acts.caller().require(Role.PARTNER_ADMINISTRATOR);
        OrganizationView customer = visible.require(organizationId);
        Organization organization = lock(organizationId);
        organization.requireEntitlable();
        requests.findFirstByOrganizationIdAndRequestEndedAtIsNullOrderByIdDesc(organizationId)
                .ifPresent(open -> {
                    throw Refused.conflict("entitlement.alreadyRequested", organization.name())
                            .with("entitlementRequestId", open.id());
                });
        EntitlementRequest request = save(organization, null);
        process.entitlementRequested(request.id(), request.number(), customer);
        return request.id();
    }

    /**
     * Only the request, for a process that goes through {@code entitle-organization} by call activity.
     *
     * @param partOf the request that process works for
     * @return id of the request
     * @throws Refused as not found when the caller may not see the organization
     */
    public UUID open(UUID organizationId, UUID partOf) {
        visible.require(organizationId);
        return save(lock(organizationId), partOf).id();
    }

    /** Whether the organization has the right to MPS Express; false for one that does not exist. */
    @Transactional(readOnly = true)
    public boolean isEntitled(UUID organizationId) {
        return organizations
                .findById(organizationId)
                .map(Organization::isEntitled)
                .orElse(false);
    }

    private Organization lock(UUID organizationId) {
        return organizations.findAndLock(organizationId).orElseThrow(Refused::notFound);
    }

    private EntitlementRequest save(Organization organization, UUID partOf) {
        EntitlementRequest request = requests.saveAndFlush(
                new EntitlementRequest(organization, partOf, acts.caller().userId(), acts.now()));
        acts.record(
                Act.ENTITLEMENT_REQUESTED,
                organization.id(),
                request.id(),
                Map.of("organization", organization.name()));
        return request;
    }
}
