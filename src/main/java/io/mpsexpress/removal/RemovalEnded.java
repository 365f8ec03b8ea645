package io.mpsexpress.removal;

import io.mpsexpress.access.Role;
import java.util.List;
import java.util.UUID;

/**
 * A removal that Lexmark decided, or whose process somebody ended in the engine, is over. Published in the transaction that ends it.
 *
 * @param entitlement whether the entitlement was to be removed; else printers were
 * @param printerCount 0 for an entitlement
 * @param state {@code REMOVED}, {@code REJECTED} or {@code CANCELLED}
 * @param deciders who decided it, or was to
 * @param withdrawn whether whoever asked withdrew it, before it was decided
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
        List<Role> deciders,
        boolean withdrawn,
        String requestedBy,
        String decidedBy,
        String reason) {}
