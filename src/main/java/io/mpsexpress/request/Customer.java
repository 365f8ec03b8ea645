package io.mpsexpress.request;

import java.util.UUID;

/**
 * Whom a request is for.
 *
 * @param partnerId the partner whose customer it is; its own id for a partner
 */
public record Customer(UUID organizationId, UUID partnerId, String name) {}
