package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import java.util.UUID;

/**
 * A decision that makes sense.
 *
 * @param reason null for none
 * @param limits of an exception; none for any other decision
 * @param act all that is decided at once has the same
 */
public record Decision(EscalationDecision choice, String reason, ExceptionLimits limits, UUID act) {}
