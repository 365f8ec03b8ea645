package io.mpsexpress.backend;

import java.util.List;
import java.util.UUID;

/**
 * The asynchronous request to manage printers.
 *
 * @param requestId the enrollment; answers name it
 * @param idempotencyKey the same over all retries of one submission
 * @param organizationId the child organization the printers belong to
 * @param serialNumbers at least one, at most {@link #MOST_PRINTERS}
 */
public record ManagementRequest(
        UUID requestId, String idempotencyKey, UUID organizationId, List<String> serialNumbers) {

    /** Printers in one request or notice: it, and the transaction that records its answer, stay well below ten seconds. */
    public static final int MOST_PRINTERS = 5_000;
}
