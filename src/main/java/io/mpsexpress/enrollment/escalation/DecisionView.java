package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * What a team decided about a printer.
 *
 * @param reason may be null
 */
public record DecisionView(
        UUID escalationId,
        String serialNumber,
        String model,
        UUID organizationId,
        EligibilityStatus status,
        EscalationDecision decision,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
