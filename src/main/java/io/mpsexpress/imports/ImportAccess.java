package io.mpsexpress.imports;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.imports.domain.FileKinds;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see the imports of an organization, and who may import. */
@Component
class ImportAccess {

    private final FileKinds kinds;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    ImportAccess(FileKinds kinds, VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.kinds = kinds;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    /**
     * @throws Refused when the caller may not see the organization, or it has nothing of this kind
     */
    OrganizationView requireReadable(RequestKind kind, UUID organizationId) {
        return kinds.of(kind).require(organizations, organizationId);
    }

    /** The same, for a fleet manager. */
    OrganizationView requireWritable(RequestKind kind, UUID organizationId) {
        OrganizationView organization = requireReadable(kind, organizationId);
        currentCaller.get().require(Role.FLEET_MANAGER);
        return organization;
    }

    /** Sign-in name of the caller. */
    String userId() {
        return currentCaller.get().userId();
    }
}
