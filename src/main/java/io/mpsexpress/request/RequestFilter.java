package io.mpsexpress.request;

import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which requests a list shows; null means any. The requests may be of any kind: their tables name alike what they have in
 * common.
 *
 * @param partnerId the partner whose customers they are for
 * @param organizationId the customer they are for
 * @param customer part of the customer's name
 * @param open true for open ones, false for ended ones
 * @param startedBy user id of who asked
 */
public record RequestFilter(UUID partnerId, UUID organizationId, String customer, Boolean open, String startedBy) {

    /** The same, limited to one partner; null limits nothing. */
    public RequestFilter within(UUID partner) {
        return new RequestFilter(partner == null ? partnerId : partner, organizationId, customer, open, startedBy);
    }

    /**
     * As conditions of a statement over the requests' table {@code r}, with columns {@code id}, {@code partner_id} and
     * {@code organization_id}, and its {@code organization o}; newest first by id.
     *
     * @param startedBy the column that has who asked
     * @param ended the column that has when it ended, null while open
     */
    public Conditions conditions(String startedBy, String ended, String cursorText) {
        Conditions conditions = new Conditions();
        conditions.add("r.partner_id = ?", partnerId);
        conditions.add("r.organization_id = ?", organizationId);
        if (customer != null && !customer.isBlank()) {
            conditions.add(
                    "o.comparable_name like ? escape '!'",
                    "%" + literally(ComparableText.of(customer.replace('\0', ' '))) + "%");
        }
        conditions.add("r." + startedBy + " = ?", this.startedBy);
        if (open != null) {
            conditions.add("r." + ended + (open ? " is null" : " is not null"));
        }
        Cursor cursor = Cursor.decode(cursorText, 1);
        conditions.add("r.id < ?", cursor == null ? null : cursor.id(0));
        return conditions;
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** The part of a statement that follows its joins. */
    public static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> args = new ArrayList<>();

        private void add(String condition) {
            conditions.add(condition);
        }

        private void add(String condition, Object value) {
            if (value != null) {
                conditions.add(condition);
                args.add(value);
            }
        }

        /** With the order and one more row than the page has, by which the page knows whether there is a next one. */
        public String sql(int limit) {
            String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            return where + " order by r.id desc limit " + (limit + 1);
        }

        public Object[] args() {
            return args.toArray();
        }
    }
}
