package io.mpsexpress.enrollment;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.List;

/**
 * A printer as whoever resolves an escalation needs to see it.
 *
 * @param lifetimePageCount pages; null when missing
 */
public record EscalatedPrinter(
        String serialNumber,
        String model,
        String agentType,
        String agentVersion,
        Long lifetimePageCount,
        EligibilityStatus status,
        List<EligibilityStatus> reasons,
        PrinterOutcome outcome) {}
