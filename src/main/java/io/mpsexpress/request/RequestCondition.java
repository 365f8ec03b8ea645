package io.mpsexpress.request;

import io.mpsexpress.request.domain.RequestConditions;
import io.mpsexpress.shared.SqlConditions;
import java.util.List;
import java.util.UUID;

/**
 * What a request has to be, as a condition for statements that list something of requests: what its table is is known here
 * only.
 *
 * @param sql with a question mark for each argument
 */
public record RequestCondition(String sql, List<Object> args) {

    /**
     * That a text is its number, or part of its customer's name or its note.
     *
     * @param id SQL of the id of the request
     */
    public static RequestCondition matching(String id, String text) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("r.id = " + id);
        RequestConditions.addText(conditions, text, List.of());
        return new RequestCondition("exists (select 1 from request r" + conditions.sql() + ")", conditions.args());
    }

    /**
     * That it is of a customer.
     *
     * @param id SQL of the id of the request
     */
    public static RequestCondition ofCustomer(String id, UUID organizationId) {
        return new RequestCondition(
                id + " in (select r.id from request r where r.organization_id = ?)", List.of(organizationId));
    }

    /**
     * The name of its customer, as names are compared, as SQL: what others are ordered by.
     *
     * @param id SQL of the id of the request
     */
    public static String customerOf(String id) {
        return "(select r.comparable_customer from request r where r.id = " + id + ")";
    }
}
