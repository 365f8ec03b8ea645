package io.mpsexpress.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The customers of all partners that are entitled now, for figures of all; whoever asks is no person. */
public interface EntitledCustomers {

    /**
     * A part of them, by id.
     *
     * @param after the last one of the part before; null for the first part
     */
    List<EntitledCustomer> next(UUID after, int limit);

    /** @param at when it was entitled */
    record EntitledCustomer(UUID organizationId, UUID partnerId, Instant at) {}
}
