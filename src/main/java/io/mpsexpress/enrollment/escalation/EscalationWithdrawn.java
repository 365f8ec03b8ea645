package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.UUID;

/**
 * An escalation is over because its request was withdrawn. Published in the transaction that ends it.
 *
 * @param team group id of who had it: a team at Lexmark, or the partner
 * @param reason why it was withdrawn
 */
public record EscalationWithdrawn(UUID enrollmentId, EligibilityStatus status, String team, String reason) {}
