package io.mpsexpress.organization;

import io.mpsexpress.organization.domain.Organization;
import io.mpsexpress.organization.domain.Organizations;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entitlements as they are, for the module that adds printers on their account and removes both. Who may do that, and
 * whether printers stand against a removal, is checked there.
 */
@Service
@Transactional
public class Entitlements {

    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    Entitlements(Organizations organizations, ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.events = events;
    }

    /**
     * Whether the organization has the right to MPS Express, and stays so until the transaction ends: whoever removes the
     * entitlement waits for that. False for one that does not exist.
     */
    public boolean hold(UUID organizationId) {
        return organizations
                .findAndHold(organizationId)
                .map(Organization::isEntitled)
                .orElse(false);
    }

    /**
     * Nobody else changes the entitlement, or adds printers on its account, until the transaction ends.
     *
     * @throws Refused when the organization is not entitled, or there is none
     */
    public void requireEntitled(UUID organizationId) {
        lock(organizationId).requireEntitled();
    }

    /**
     * Ends the entitlement. It can be given again after {@link #conclude}.
     *
     * @throws Refused when the organization is not entitled, or there is none
     */
    public void remove(UUID organizationId, UUID removalId) {
        lock(organizationId).removeEntitlement(removalId);
        events.publishEvent(new EntitlementLost(organizationId));
    }

    /** Lexmark's back end knows that the entitlement ended. */
    public void conclude(UUID organizationId, UUID removalId) {
        lock(organizationId).concludeRemoval(removalId);
    }

    private Organization lock(UUID organizationId) {
        return organizations.findAndLock(organizationId).orElseThrow(Refused::notFound);
    }
}
