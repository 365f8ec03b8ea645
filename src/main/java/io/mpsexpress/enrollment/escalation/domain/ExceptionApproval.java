package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.PrinterExceptions;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes exceptions count for printers, and not any more. */
@Component
public class ExceptionApproval {

    private final ApprovalLog approvals;
    private final ExceptionStates states;
    private final PrinterExceptions exceptions;
    private final PrinterFleet fleet;

    ExceptionApproval(ApprovalLog approvals, ExceptionStates states, PrinterExceptions exceptions, PrinterFleet fleet) {
        this.approvals = approvals;
        this.states = states;
        this.exceptions = exceptions;
        this.fleet = fleet;
    }

    /** Whoever calls puts the decision on record afterwards. */
    void approve(EligibilityStatus status, ExceptionLimits limits, Collection<UUID> printerIds) {
        approvals.replace(status, printerIds);
        exceptions.approve(status, limits, printerIds);
    }

    /**
     * It counts no more.
     *
     * @param reason may be null
     * @throws Refused as a conflict when it is over, or somebody else revoked it
     */
    public void revoke(Approval approval, String userId, String reason) {
        states.of(List.of(approval)).get(approval.id()).requireRevocable();
        if (!approvals.revoke(approval.id(), userId, reason)) {
            throw Refused.conflict("refused.stale");
        }
        exceptions.withdraw(approval.status(), approval.printerId());
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
