package io.mpsexpress.enrollment.backend;

import java.util.List;
import java.util.UUID;

/**
 * The asynchronous request to manage printers.
 *
 * @param requestId the enrollment; answers name it
 * @param idempotencyKey the same over all retries of one submission
 * @param organizationId the child organization the printers belong to
 * @param serialNumbers at least one
 */
public record ManagementRequest(
        UUID requestId, String idempotencyKey, UUID organizationId, List<String> serialNumbers) {}
