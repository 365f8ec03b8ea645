package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.printer.AgentType;
import java.util.List;

/**
 * A printer as whoever resolves an escalation needs to see it.
 *
 * @param lifetimePageCount pages; null when missing
 */
public record EscalatedPrinter(
        String serialNumber,
        String model,
        AgentType agentType,
        String agentVersion,
        Long lifetimePageCount,
        EligibilityStatus status,
        List<EligibilityStatus> reasons,
        PrinterOutcome outcome) {}
