package io.mpsexpress.insight.scope;

import java.util.UUID;

/**
 * Whose figures somebody sees.
 *
 * @param partnerId null for all partners'
 * @param customerId null for all customers'; its partner is {@code partnerId}
 */
public record Whose(UUID partnerId, UUID customerId) {}
