package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.AgentType;
import java.util.List;

/**
 * A printer as whoever resolves an escalation needs to see it.
 *
 * @param lifetimePageCount pages; null when missing
 * @param reasonFacts the reasons with what is measured beside what is allowed now
 */
public record EscalatedPrinter(
        String serialNumber,
        String model,
        AgentType agentType,
        String agentVersion,
        Long lifetimePageCount,
        EligibilityStatus status,
        List<EligibilityStatus> reasons,
        List<MeasuredReason> reasonFacts,
        PrinterOutcome outcome) {

    /** @param report what the printer reports now */
    public static EscalatedPrinter of(EnrollmentPrinterView printer, AgentReport report, EligibilityRules rules) {
        return new EscalatedPrinter(
                printer.serialNumber(),
                printer.model(),
                report.type(),
                report.version(),
                report.lifetimePageCount(),
                printer.status(),
                printer.reasons(),
                printer.measured(rules, report).reasonFacts(),
                printer.outcome());
    }
}
