package io.mpsexpress.printer;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may bring printers in. */
@Component
class FleetAccess {

    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    FleetAccess(VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    /**
     * @throws io.mpsexpress.shared.Refused when the caller may not see the organization or is no fleet manager
     */
    OrganizationView requireWritable(UUID organizationId) {
        OrganizationView organization = organizations.require(organizationId);
        currentCaller.get().require(Role.FLEET_MANAGER);
        return organization;
    }

    /** Sign-in name of the caller. */
    String userId() {
        return currentCaller.get().userId();
    }
}
