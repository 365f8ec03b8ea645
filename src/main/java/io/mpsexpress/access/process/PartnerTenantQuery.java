package io.mpsexpress.access.process;

import io.mpsexpress.access.Partner;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.LikePattern;
import io.mpsexpress.shared.Ids;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryProperty;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;

/**
 * The engine's query for tenants over the partners, which are few enough to be filtered in memory. A partner's user is a
 * member of one; staff are members of all by their groups.
 */
class PartnerTenantQuery extends TenantQueryImpl {

    private static final long serialVersionUID = 1L;

    // matches nobody; what is no id of ours is nobody's
    private static final UUID NOBODY = new UUID(0, 0);

    private final transient AppIdentityProvider identities;

    PartnerTenantQuery(CommandExecutor executor, AppIdentityProvider identities) {
        super(executor);
        if (executor == null) {
            validators.clear();
        }
        this.identities = identities;
    }

    static UUID partnerId(String tenantId) {
        return Ids.find(tenantId).orElse(NOBODY);
    }

    @Override
    public long executeCount(CommandContext context) {
        return found(context.getAuthentication()).count();
    }

    @Override
    public List<Tenant> executeList(CommandContext context, Page page) {
        checkQueryOk();
        return found(context.getAuthentication())
                .sorted(order())
                .skip(getFirstResult())
                .limit(getMaxResults())
                .map(PartnerTenantQuery::asTenant)
                .toList();
    }

    /** Partners' groups have no tenant of their own: their members have. */
    private boolean findsNone() {
        return groupId != null && Role.ofGroup(groupId).filter(Role::isStaff).isEmpty();
    }

    private Stream<Partner> found(Authentication person) {
        if (findsNone()) {
            return Stream.empty();
        }
        Set<UUID> within = within(person);
        List<Partner> partners = within == null
                ? identities.partners().all()
                : identities.partners().among(within);
        LikePattern like = nameLike == null ? null : new LikePattern(nameLike);
        return partners.stream()
                .filter(partner -> name == null || name.equals(partner.name()))
                .filter(partner -> like == null || like.matches(partner.name()));
    }

    /** Those that can be found at most; null for all. */
    private Set<UUID> within(Authentication person) {
        List<Set<UUID>> limits = Stream.of(
                        id == null ? null : partnerIds(List.of(id)),
                        ids == null ? null : partnerIds(List.of(ids)),
                        userId == null ? null : ofMember(),
                        visibleTo(person))
                .filter(Objects::nonNull)
                .toList();
        if (limits.isEmpty()) {
            return null;
        }
        Set<UUID> within = limits.get(0);
        limits.forEach(within::retainAll);
        return within;
    }

    /** Null for all. */
    private Set<UUID> ofMember() {
        var caller = identities.users().findWithRolesById(userId).map(user -> user.asCaller());
        boolean memberOfAll = includingGroups
                && caller.filter(found -> found.isStaff() && !found.roles().isEmpty())
                        .isPresent();
        return memberOfAll
                ? null
                : new HashSet<>(
                        caller.flatMap(found -> found.partnerScope()).stream().toList());
    }

    /** Null for all. */
    private static Set<UUID> visibleTo(Authentication person) {
        if (person == null || person.getUserId() == null || StaffSeeAllTenants.isStaff(person)) {
            return null;
        }
        return partnerIds(person.getTenantIds() == null ? List.of() : person.getTenantIds());
    }

    private static Set<UUID> partnerIds(List<String> tenantIds) {
        Set<UUID> partnerIds = new HashSet<>();
        tenantIds.forEach(tenantId -> partnerIds.add(partnerId(tenantId)));
        return partnerIds;
    }

    private Comparator<Partner> order() {
        Comparator<Partner> byId = Comparator.comparing(partner -> partner.id().toString());
        Comparator<Partner> order = (one, other) -> 0;
        for (var ordering : getOrderingProperties()) {
            Comparator<Partner> next = ordering.getQueryProperty() == TenantQueryProperty.NAME
                    ? Comparator.comparing(Partner::name)
                    : byId;
            order = order.thenComparing(ordering.getDirection() == Direction.DESCENDING ? next.reversed() : next);
        }
        return order.thenComparing(byId);
    }

    private static Tenant asTenant(Partner partner) {
        TenantEntity tenant = new TenantEntity(partner.id().toString());
        tenant.setName(partner.name());
        return tenant;
    }
}
