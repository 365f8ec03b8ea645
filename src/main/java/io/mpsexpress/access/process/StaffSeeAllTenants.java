package io.mpsexpress.access.process;

import io.mpsexpress.access.Role;
import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/**
 * Lexmark's staff are members of every tenant. Listing some thousands of tenants in each of their queries would make every
 * list slow, so for staff the check is left out as a whole; what they may do is still limited by their authorizations. A
 * group of staff is never given to a partner's user ({@code AppUser#asCaller}), so that the group alone decides.
 *
 * <p>It is the engine's configuration that is asked, because the engine and Cockpit each check tenants in their own way, and
 * both ask it first.
 */
class StaffSeeAllTenants extends SpringProcessEngineConfiguration {

    @Override
    public boolean isTenantCheckEnabled() {
        return super.isTenantCheckEnabled() && !isStaff(getIdentityService().getCurrentAuthentication());
    }

    /** False for no authentication: our own code, which is not checked anyway. */
    static boolean isStaff(Authentication authentication) {
        List<String> groups = authentication == null ? null : authentication.getGroupIds();
        return groups != null
                && groups.stream()
                        .flatMap(group -> Role.ofGroup(group).stream())
                        .anyMatch(Role::isStaff);
    }
}
