package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;
import java.util.UUID;

/**
 * An escalation is over because its request was withdrawn, or its customer lost the entitlement. Published in the transaction that ends it.
 *
 * @param team group id of who had it: a team at Lexmark, or the partner
 * @param end which of the two, and why
 */
public record EscalationWithdrawn(UUID enrollmentId, EligibilityStatus status, String team, ForcedEnd end) {}
