package io.mpsexpress.access.process;

import io.mpsexpress.access.Role;
import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/**
 * Lexmark's staff are members of every tenant. Listing some thousands of tenants in each of their queries would make every
 * list slow, so for staff the check is left out as a whole; what they may do is still limited by their authorizations. A
 * group of staff is never given to a partner's user ({@code AppUser#asCaller}), so that the group alone decides.
 */
class StaffSeeAllTenants extends TenantManager {

    @Override
    public boolean isTenantCheckEnabled() {
        return super.isTenantCheckEnabled() && !isStaff(getCurrentAuthentication());
    }

    static boolean isStaff(Authentication authentication) {
        List<String> groups = authentication.getGroupIds();
        return groups != null
                && groups.stream()
                        .flatMap(group -> Role.ofGroup(group).stream())
                        .anyMatch(Role::isStaff);
    }
}
