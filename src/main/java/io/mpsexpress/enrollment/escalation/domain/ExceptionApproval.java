package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.PrinterExceptions;
import io.mpsexpress.printer.PrinterFleet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes exceptions count for printers. */
@Component
class ExceptionApproval {

    private final ApprovalLog approvals;
    private final PrinterExceptions exceptions;
    private final PrinterFleet fleet;

    ExceptionApproval(ApprovalLog approvals, PrinterExceptions exceptions, PrinterFleet fleet) {
        this.approvals = approvals;
        this.exceptions = exceptions;
        this.fleet = fleet;
    }

    /** Whoever calls puts the decision on record afterwards. */
    void approve(EligibilityStatus status, ExceptionLimits limits, Collection<UUID> printerIds) {
        approvals.replace(status, printerIds);
        exceptions.approve(status, limits, printerIds);
    }

    /** Those of the printers for which an exception would not count from the start, with the pages that they have printed. */
    Map<UUID, Long> beyond(ExceptionLimits limits, Collection<UUID> printerIds) {
        if (limits.maximumPageCount() == null) {
            return Map.of();
        }
        Map<UUID, Long> beyond = new HashMap<>();
        Map<UUID, AgentReport> reports = fleet.reports(printerIds);
        reports.forEach((printer, report) -> {
            if (limits.isPassedBy(report.lifetimePageCount())) {
                beyond.put(printer, report.lifetimePageCount());
            }
        });
        return beyond;
    }
}
