package io.mpsexpress.enrollment;

import java.util.UUID;

/**
 * A request "Add to MPS Express" is over. Published in the transaction that ends it.
 *
 * @param requestedBy user id
 * @param state {@code COMPLETED} or {@code CANCELLED}
 * @param managed printers that are in MPS Express by this request
 * @param notAdded the others of its printers
 */
public record EnrollmentEnded(
        UUID enrollmentId, UUID organizationId, String requestedBy, EnrollmentState state, int managed, int notAdded) {}
