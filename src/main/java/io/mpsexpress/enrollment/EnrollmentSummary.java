package io.mpsexpress.enrollment;

import java.time.Instant;
import java.util.UUID;

/**
 * A request as lists show it.
 *
 * @param closedAt null while open
 */
public record EnrollmentSummary(
        UUID id,
        UUID organizationId,
        String organizationName,
        EnrollmentState state,
        int printerCount,
        String requestedBy,
        Instant requestedAt,
        Instant closedAt) {}
