package io.mpsexpress.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entitlement request that the caller may see.
 *
 * @param decidedBy user id; null while open and when the application refused by itself
 * @param decidedAt null while open
 * @param taskIds human tasks it waits for at present; empty when none
 */
public record EntitlementRequestView(
        UUID id,
        EntitlementState state,
        UUID organizationId,
        String organizationName,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        List<String> taskIds) {}
