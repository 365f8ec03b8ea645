package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An approved exception.
 *
 * @param model of the printer when it was asked for
 * @param enrollmentId the request that it was approved in
 * @param number of that request
 * @param status why the printer was not eligible
 * @param reason may be null
 * @param approvedBy user id
 * @param validUntil last day on which it counts, in UTC; null for any
 * @param maximumPageCount pages with which it still counts; null for any
 * @param inForce whether it counts now
 * @param revokedBy user id; null unless it is revoked
 * @param revocationReason may be null
 */
public record ExceptionView(
        UUID id,
        String serialNumber,
        String model,
        UUID organizationId,
        String organizationName,
        UUID enrollmentId,
        String number,
        EligibilityStatus status,
        String reason,
        String approvedBy,
        Instant approvedAt,
        LocalDate validUntil,
        Long maximumPageCount,
        ExceptionState state,
        boolean inForce,
        String revokedBy,
        Instant revokedAt,
        String revocationReason) {}
