package io.mpsexpress.backend;

import java.util.List;
import java.util.UUID;

/**
 * Printers, or a customer as a whole, are out of the program.
 *
 * @param requestId the removal
 * @param idempotencyKey the same over all retries
 * @param organizationId the child organization
 * @param serialNumbers the printers; empty when the organization lost its entitlement
 */
public record RemovalNotice(UUID requestId, String idempotencyKey, UUID organizationId, List<String> serialNumbers) {}
