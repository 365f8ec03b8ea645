package io.mpsexpress.enrollment.domain;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.backend.ManagementResult.Outcome;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.printer.PrinterFleet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns answers of the back end into outcomes of pending printers. */
@Component
public class ManagementOutcomes {

    private static final int LONGEST_REASON = 1_000;

    private final RequestedPrinters requested;
    private final EnrollmentPrinters printers;
    private final PrinterFleet fleet;
    private final AuditTrail audit;

    ManagementOutcomes(RequestedPrinters requested, EnrollmentPrinters printers, PrinterFleet fleet, AuditTrail audit) {
        this.requested = requested;
        this.printers = printers;
        this.fleet = fleet;
        this.audit = audit;
    }

    /** Answers for printers that are not pending under the request change nothing. Returns how many printers changed. */
    public int record(Enrollment enrollment, List<ManagementResult> results) {
        Map<String, UUID> pending = requested.pending(
                enrollment.id(),
                results.stream().map(ManagementResult::serialNumber).toList());
        List<UUID> managed = new ArrayList<>();
        Map<String, List<UUID>> refusedByReason = new HashMap<>();
        for (ManagementResult result : results) {
            UUID printer = pending.remove(result.serialNumber());
            if (printer != null && result.outcome() == Outcome.MANAGED) {
                managed.add(printer);
            } else if (printer != null) {
                refusedByReason
                        .computeIfAbsent(shortened(result.reason()), reason -> new ArrayList<>())
                        .add(printer);
            }
        }
        return confirm(enrollment, managed) + refuse(enrollment, refusedByReason);
    }

    private int confirm(Enrollment enrollment, List<UUID> managed) {
        if (managed.isEmpty()) {
            return 0;
        }
        fleet.confirmManagement(enrollment.id(), managed);
        printers.decide(enrollment.id(), managed, PrinterOutcome.MANAGED, Message.MANAGED);
        record("printers.managed", enrollment, managed.size());
        return managed.size();
    }

    private int refuse(Enrollment enrollment, Map<String, List<UUID>> refusedByReason) {
        int count = 0;
        for (Map.Entry<String, List<UUID>> refused : refusedByReason.entrySet()) {
            fleet.refuseManagement(enrollment.id(), refused.getValue());
            printers.recordRefusal(enrollment.id(), refused.getValue(), Message.refused(refused.getKey()));
            count += refused.getValue().size();
        }
        if (count > 0) {
            record("printers.refused", enrollment, count);
        }
        return count;
    }

    private void record(String act, Enrollment enrollment, int count) {
        audit.record(act, enrollment.organizationId(), enrollment.id().toString(), Map.of("printers", count));
    }

    private static String shortened(String reason) {
        String text = reason == null ? "" : reason.strip();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
