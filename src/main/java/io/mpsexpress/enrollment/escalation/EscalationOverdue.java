package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.UUID;

/**
 * A team at Lexmark did not decide an escalation in time. Published once for each time given, in the transaction that puts
 * it on record.
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
