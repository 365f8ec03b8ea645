package io.mpsexpress.access.process;

import io.mpsexpress.access.Role;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * The engine's query for tenants over the partners. A partner's user is a member of one; staff are members of all by their
 * groups.
 */
class PartnerTenantQuery extends TenantQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient AppIdentityProvider identities;

    PartnerTenantQuery(CommandExecutor executor, AppIdentityProvider identities) {
        super(executor);
        if (executor == null) {
            validators.clear();
        }
        this.identities = identities;
    }

    @Override
    public long executeCount(CommandContext context) {
        return findsNone() ? 0 : identities.partners().count(wanted(context));
    }

    @Override
    public List<Tenant> executeList(CommandContext context, Page page) {
        checkQueryOk();
        return findsNone() ? List.of() : identities.partners().list(wanted(context), this);
    }

    /** Partners' groups have no tenant of their own: their members have. */
    private boolean findsNone() {
        return groupId != null && Role.ofGroup(groupId).filter(Role::isStaff).isEmpty();
    }

    private Partners.Wanted wanted(CommandContext context) {
        Partners.Wanted wanted = new Partners.Wanted();
        wanted.equal("id", id == null ? null : Partners.idOf(id));
        wanted.equal("name", name);
        wanted.like("name", nameLike);
        if (ids != null) {
            wanted.in("id", List.of(ids).stream().map(Partners::idOf).toList());
        }
        if (userId != null) {
            limitToMember(wanted);
        }
        limitToVisible(wanted, context.getAuthentication());
        return wanted;
    }

    private void limitToMember(Partners.Wanted wanted) {
        var caller = identities.users().findWithRolesById(userId).map(user -> user.asCaller());
        boolean memberOfAll = includingGroups
                && caller.filter(found -> found.isStaff() && !found.roles().isEmpty())
                        .isPresent();
        if (!memberOfAll) {
            wanted.in(
                    "id", caller.flatMap(found -> found.partnerScope()).stream().toList());
        }
    }

    private void limitToVisible(Partners.Wanted wanted, Authentication authentication) {
        if (authentication == null
                || authentication.getUserId() == null
                || StaffSeeAllTenants.isStaff(authentication)) {
            return;
        }
        List<String> own = authentication.getTenantIds();
        wanted.in(
                "id",
                own == null ? List.<UUID>of() : own.stream().map(Partners::idOf).toList());
    }
}
