package io.mpsexpress.access.process;

import io.mpsexpress.access.Role;
import io.mpsexpress.engine.LikePattern;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryProperty;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.query.QueryProperty;

/** The engine's query for groups over our roles: a handful, filtered in memory. A partner's user finds their own only. */
class RoleGroupQuery extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient AppIdentityProvider identities;

    RoleGroupQuery(CommandExecutor executor, AppIdentityProvider identities) {
        super(executor);
        if (executor == null) {
            validators.clear();
        }
        this.identities = identities;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found(context.getAuthentication()).count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        checkQueryOk();
        return found(context.getAuthentication())
                .sorted(order())
                .skip(getFirstResult())
                .limit(getMaxResults())
                .toList();
    }

    private Stream<Group> found(Authentication person) {
        Set<String> ofUser = userId == null
                ? null
                : identities.users().findWithRolesById(userId).stream()
                        .flatMap(user -> user.asCaller().groupIds().stream())
                        .collect(Collectors.toSet());
        LikePattern like = nameLike == null ? null : new LikePattern(nameLike);
        return Arrays.stream(Role.values())
                .filter(role -> maySee(person, role))
                .filter(role -> ofUser == null || ofUser.contains(role.groupId()))
                // groups of staff belong to every tenant, a partner's groups to all partners as well
                .filter(role -> tenantId == null || isPartner(tenantId))
                .map(RoleGroupQuery::asGroup)
                .filter(group -> id == null || id.equals(group.getId()))
                .filter(group -> ids == null || Arrays.asList(ids).contains(group.getId()))
                .filter(group -> name == null || name.equals(group.getName()))
                .filter(group -> like == null || like.matches(group.getName()))
                .filter(group -> type == null || type.equals(group.getType()));
    }

    private boolean isPartner(String tenantId) {
        return !identities
                .partners()
                .among(List.of(PartnerTenantQuery.partnerId(tenantId)))
                .isEmpty();
    }

    /** Which roles others have is for staff to see. */
    private static boolean maySee(Authentication person, Role role) {
        return person == null
                || person.getUserId() == null
                || StaffSeeAllTenants.isStaff(person)
                || person.getGroupIds() != null && person.getGroupIds().contains(role.groupId());
    }

    private Comparator<Group> order() {
        Comparator<Group> order = (one, other) -> 0;
        for (var ordering : getOrderingProperties()) {
            Comparator<Group> next = by(ordering.getQueryProperty());
            order = order.thenComparing(ordering.getDirection() == Direction.DESCENDING ? next.reversed() : next);
        }
        return order.thenComparing(Group::getId);
    }

    private static Comparator<Group> by(QueryProperty property) {
        if (property == GroupQueryProperty.NAME) {
            return Comparator.comparing(Group::getName);
        }
        return property == GroupQueryProperty.TYPE
                ? Comparator.comparing(Group::getType)
                : Comparator.comparing(Group::getId);
    }

    private static Group asGroup(Role role) {
        GroupEntity group = new GroupEntity(role.groupId());
        group.setName(nameOf(role));
        group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
        return group;
    }

    private static String nameOf(Role role) {
        String words =
                role.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT).replace("mps ", "MPS ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
