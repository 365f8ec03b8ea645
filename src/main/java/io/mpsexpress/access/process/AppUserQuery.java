package io.mpsexpress.access.process;

import static org.springframework.data.jpa.domain.Specification.allOf;

import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.engine.LikePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.query.QueryProperty;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/** The engine's query for users over our table. A partner's user finds the people of the same partner only. */
class AppUserQuery extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private static final Map<QueryProperty, String> SORTED_BY = Map.of(
            UserQueryProperty.USER_ID, "id",
            UserQueryProperty.FIRST_NAME, "firstName",
            UserQueryProperty.LAST_NAME, "lastName",
            UserQueryProperty.EMAIL, "email");

    private final transient AppIdentityProvider identities;

    AppUserQuery(CommandExecutor executor, AppIdentityProvider identities) {
        super(executor);
        if (executor == null) {
            validators.clear();
        }
        this.identities = identities;
    }

    @Override
    public long executeCount(CommandContext context) {
        checkQueryOk();
        return identities.users().count(conditions(context));
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        checkQueryOk();
        return identities
                .users()
                .findBy(
                        conditions(context),
                        found -> found.sortBy(sort()).limit(upTo()).all())
                .stream()
                .skip(getFirstResult())
                .map(AppUserQuery::asEngineUser)
                .toList();
    }

    private int upTo() {
        return (int) Math.min(Integer.MAX_VALUE, (long) getFirstResult() + getMaxResults());
    }

    private Specification<AppUser> conditions(CommandContext context) {
        List<Specification<AppUser>> conditions = new ArrayList<>();
        equal(conditions, "id", id);
        equal(conditions, "firstName", firstName);
        equal(conditions, "lastName", lastName);
        equal(conditions, "email", email);
        like(conditions, "firstName", firstNameLike);
        like(conditions, "lastName", lastNameLike);
        like(conditions, "email", emailLike);
        if (ids != null) {
            conditions.add((user, query, criteria) -> user.get("id").in(Arrays.asList(ids)));
        }
        if (groupId != null) {
            conditions.add((user, query, criteria) -> criteria.isMember(groupId, user.get("roleIds")));
        }
        if (tenantId != null) {
            equal(conditions, "partnerId", PartnerTenantQuery.partnerId(tenantId));
        }
        conditions.add(visibleIn(context));
        return allOf(conditions);
    }

    private void equal(List<Specification<AppUser>> conditions, String attribute, Object value) {
        if (value != null) {
            conditions.add((user, query, criteria) -> criteria.equal(user.get(attribute), value));
        }
    }

    private void like(List<Specification<AppUser>> conditions, String attribute, String pattern) {
        if (pattern != null) {
            String bounded = new LikePattern(pattern).text();
            conditions.add((user, query, criteria) -> criteria.like(user.get(attribute), bounded));
        }
    }

    private Specification<AppUser> visibleIn(CommandContext context) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null
                || authentication.getUserId() == null
                || StaffSeeAllTenants.isStaff(authentication)) {
            return Specification.unrestricted();
        }
        List<UUID> partners = authentication.getTenantIds() == null
                ? List.of()
                : authentication.getTenantIds().stream()
                        .map(PartnerTenantQuery::partnerId)
                        .toList();
        return (user, query, criteria) -> criteria.or(
                criteria.equal(user.get("id"), authentication.getUserId()),
                user.get("partnerId").in(partners));
    }

    private Sort sort() {
        List<Sort.Order> orders = new ArrayList<>();
        getOrderingProperties()
                .forEach(ordering -> orders.add(new Sort.Order(
                        ordering.getDirection() == Direction.DESCENDING ? Sort.Direction.DESC : Sort.Direction.ASC,
                        SORTED_BY.get(ordering.getQueryProperty()))));
        orders.add(Sort.Order.asc("id"));
        return Sort.by(orders);
    }

    private static User asEngineUser(AppUser user) {
        UserEntity entity = new UserEntity(user.id());
        entity.setFirstName(user.firstName());
        entity.setLastName(user.lastName());
        entity.setEmail(user.email());
        return entity;
    }
}
