package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.UUID;

/**
 * Whoever has an escalation, a team at Lexmark or the partner, did not resolve it in time. Published when it is due, and once
 * more each day.
 *
 * @param team group id of those who have it
 * @param openPrinters printers that are not decided yet
 */
public record EscalationOverdue(
        UUID escalationId,
        UUID enrollmentId,
        UUID organizationId,
        EligibilityStatus status,
        String team,
        int openPrinters) {}
