package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.PrinterOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a team decided about a printer.
 *
 * @param reason may be null
 * @param validUntil last day of an exception, in UTC; null for any, and for other decisions
 * @param maximumPageCount pages with which an exception still counts; null for any, and for other decisions
 * @param exceptionState whether the exception counts; null for other decisions
 * @param outcome what became of the printer in the request that it was decided in
 */
public record DecisionView(
        UUID id,
        UUID escalationId,
        String serialNumber,
        String model,
        UUID organizationId,
        EligibilityStatus status,
        EscalationDecision decision,
        String reason,
        String decidedBy,
        Instant decidedAt,
        LocalDate validUntil,
        Long maximumPageCount,
        ExceptionState exceptionState,
        PrinterOutcome outcome) {

    /** The same, with what became of the exception. */
    public DecisionView with(ExceptionState state) {
        return new DecisionView(
                id,
                escalationId,
                serialNumber,
                model,
                organizationId,
                status,
                decision,
                reason,
                decidedBy,
                decidedAt,
                validUntil,
                maximumPageCount,
                state,
                outcome);
    }
}
