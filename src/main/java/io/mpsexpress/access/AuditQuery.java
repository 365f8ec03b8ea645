package io.mpsexpress.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Which acts a list shows; null for all, in each.
 *
 * @param organizationId of this organization
 * @param act exactly this one
 * @param userId what this person did
 * @param from at this time or later
 * @param to before this time
 */
public record AuditQuery(UUID organizationId, String act, String userId, Instant from, Instant to) {}
