package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Caller;
import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.UUID;

/**
 * Somebody of a team handed an escalation over to a colleague. Published in the transaction that does it.
 *
 * @param by who handed it over
 * @param to user id of the colleague
 */
public record EscalationGiven(UUID escalationId, UUID enrollmentId, EligibilityStatus status, Caller by, String to) {}
