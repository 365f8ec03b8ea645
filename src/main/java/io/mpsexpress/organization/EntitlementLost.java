package io.mpsexpress.organization;

import java.util.UUID;

/**
 * A customer's entitlement is removed. Published in the transaction that removes it, which keeps the organization locked.
 *
 * @param organizationId of the customer
 */
public record EntitlementLost(UUID organizationId) {}
