package io.mpsexpress.contact;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may do what with the contacts of an organization. Only child organizations have contacts. */
@Component
class ContactAccess {

    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    ContactAccess(VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    /**
     * @throws Refused when the caller may not see the organization, or it is a parent organization
     */
    OrganizationView requireReadable(UUID organizationId) {
        return organizations.requireChild(organizationId);
    }

    /** The same, for a fleet manager. */
    OrganizationView requireWritable(UUID organizationId) {
        OrganizationView organization = requireReadable(organizationId);
        currentCaller.get().require(Role.FLEET_MANAGER);
        return organization;
    }

    /** The same, and the organization is entitled to MPS Express: else its printers need no contact yet. */
    OrganizationView requireAssignable(UUID organizationId) {
        OrganizationView organization = requireWritable(organizationId);
        if (!organization.entitled()) {
            throw Refused.invalid("contact.organizationNotEntitled", organization.name());
        }
        return organization;
    }
}
