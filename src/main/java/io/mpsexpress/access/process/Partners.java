package io.mpsexpress.access.process;

import io.mpsexpress.engine.LikePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryProperty;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Partners as the engine's tenants. Reads the organizations' table by SQL: the module of organizations builds upon this one,
 * not the other way round.
 */
@Component
class Partners {

    // matches nobody; what is no id of ours is nobody's
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static UUID idOf(String tenantId) {
        try {
            return UUID.fromString(tenantId);
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }

    boolean exists(String tenantId) {
        Wanted wanted = new Wanted();
        wanted.equal("id", idOf(tenantId));
        return count(wanted) > 0;
    }

    long count(Wanted wanted) {
        return jdbc.sql("select count(*) from organization where kind = 'PARENT'" + wanted.conditions)
                .params(wanted.values)
                .query(Long.class)
                .single();
    }

    List<Tenant> list(Wanted wanted, TenantQueryImpl query) {
        return jdbc.sql("select id, name from organization where kind = 'PARENT'" + wanted.conditions + " order by "
                        + order(query) + " limit " + query.getMaxResults() + " offset " + query.getFirstResult())
                .params(wanted.values)
                .query((row, number) -> asTenant(row.getString("id"), row.getString("name")))
                .list();
    }

    private static String order(TenantQueryImpl query) {
        StringBuilder order = new StringBuilder();
        query.getOrderingProperties().forEach(ordering -> order.append(
                        ordering.getQueryProperty() == TenantQueryProperty.NAME ? "name" : "id")
                .append(ordering.getDirection() == Direction.DESCENDING ? " desc, " : ", "));
        return order.append("id").toString();
    }

    private static Tenant asTenant(String id, String name) {
        TenantEntity tenant = new TenantEntity(id);
        tenant.setName(name);
        return tenant;
    }

    /** Which partners: conditions in SQL and their values. Column names come from code, never from a client. */
    static final class Wanted {

        private final StringBuilder conditions = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void equal(String column, Object value) {
            if (value != null) {
                conditions.append(" and ").append(column).append(" = ?");
                values.add(value);
            }
        }

        void like(String column, String pattern) {
            if (pattern != null) {
                conditions.append(" and ").append(column).append(" like ?");
                values.add(new LikePattern(pattern).text());
            }
        }

        void in(String column, List<UUID> ids) {
            List<UUID> any = ids.isEmpty() ? List.of(NOBODY) : ids;
            conditions.append(" and ").append(column).append(" in (");
            conditions.append("?, ".repeat(any.size() - 1)).append("?)");
            values.addAll(any);
        }
    }
}
