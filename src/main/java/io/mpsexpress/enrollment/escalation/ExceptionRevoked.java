package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.UUID;

/**
 * Customer operations took an exception back. Published in the transaction that does so, for each request that has not decided
 * about the printer yet; where there is none, for the one that it was approved in.
 *
 * @param enrollmentId the request
 * @param open whether that has not decided about the printer yet
 * @param reason may be null
 * @param team group id of who has the printer again; null when nobody does before the request is reviewed again, or is over
 */
public record ExceptionRevoked(
        UUID enrollmentId, boolean open, String serialNumber, EligibilityStatus status, String reason, String team) {}
