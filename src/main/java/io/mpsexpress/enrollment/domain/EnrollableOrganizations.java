package io.mpsexpress.enrollment.domain;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The organizations that printers can be added of, by whom, and when at all. */
@Component
public class EnrollableOrganizations {

    private final VisibleOrganizations organizations;
    private final CurrentCaller caller;
    private final ProgramManagement program;

    EnrollableOrganizations(VisibleOrganizations organizations, CurrentCaller caller, ProgramManagement program) {
        this.organizations = organizations;
        this.caller = caller;
        this.program = program;
    }

    /**
     * @throws Refused for a parent organization, one that the caller may not see or not add printers of, and while there are
     *     no terms of service that somebody could accept
     */
    public OrganizationView require(UUID organizationId) {
        OrganizationView organization = requireChild(organizationId);
        caller.get().require(Role.FLEET_MANAGER);
        program.requireTerms();
        return organization;
    }

    /** @throws Refused for a parent organization, and one that the caller may not see */
    public OrganizationView requireChild(UUID organizationId) {
        return organizations.requireChild(organizationId);
    }
}
