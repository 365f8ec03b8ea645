package io.mpsexpress.removal;

import java.util.UUID;

/**
 * A removal that Lexmark decided, or whose process somebody ended in the engine, is over. Published in the transaction that ends it.
 *
 * @param entitlement whether the entitlement was to be removed; else printers were
 * @param printerCount 0 for an entitlement
 * @param state {@code REMOVED}, {@code REJECTED} or {@code CANCELLED}
 * @param requestedBy user id
 * @param decidedBy user id of who decided it, or ended it
 * @param reason what whoever asked reads; null when none was given
 */
public record RemovalEnded(
        UUID removalId,
        UUID organizationId,
        boolean entitlement,
        int printerCount,
        RemovalState state,
        String requestedBy,
        String decidedBy,
        String reason) {}
