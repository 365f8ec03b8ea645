package io.mpsexpress.insight.scope;

import io.mpsexpress.shared.SqlConditions;
import java.util.UUID;

/**
 * Whose figures somebody asks for, and may see.
 *
 * @param partner null for all partners'; a reader's own has no name here: nobody needs to be told it
 * @param customer null for all customers'; its partner is {@code partner}
 */
public record Whose(Named partner, Named customer) {

    /** All partners'. */
    public static final Whose ALL = new Whose(null, null);

    /** An organization, and what it is called. */
    public record Named(UUID id, String name) {}

    /** Null for all. */
    public UUID partnerId() {
        return partner == null ? null : partner.id();
    }

    /** Null for all. */
    public UUID customerId() {
        return customer == null ? null : customer.id();
    }

    /**
     * Limits a statement to rows of these.
     *
     * @param alias of a table that has a {@code partner_id} and an {@code organization_id}
     */
    public void limit(SqlConditions conditions, String alias) {
        conditions.add(alias + ".partner_id = ?", partnerId());
        conditions.add(alias + ".organization_id = ?", customerId());
    }
}
