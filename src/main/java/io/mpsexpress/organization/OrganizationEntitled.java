package io.mpsexpress.organization;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer got the right to MPS Express; published in the transaction in which it did.
 *
 * @param at when that was decided
 */
public record OrganizationEntitled(UUID organizationId, UUID partnerId, Instant at) {}
