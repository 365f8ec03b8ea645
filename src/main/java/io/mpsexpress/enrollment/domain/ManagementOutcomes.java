package io.mpsexpress.enrollment.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.backend.ManagementResult.Outcome;
import io.mpsexpress.backend.RecordedAnswer;
import io.mpsexpress.backend.RecordedAnswer.Became;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.SerialNumber;
import io.mpsexpress.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Turns answers of the back end into outcomes of pending printers. More than four collaborators: an answer changes the fleet
 * and the request alike, or is doubtful.
 */
@Component
public class ManagementOutcomes {

    private static final int LONGEST_REASON = 1_000;

    private final RequestedPrinters requested;
    private final EnrollmentPrinters printers;
    private final PrinterFleet fleet;
    private final DoubtfulAnswers doubtful;
    private final AuditTrail audit;

    ManagementOutcomes(
            RequestedPrinters requested,
            EnrollmentPrinters printers,
            PrinterFleet fleet,
            DoubtfulAnswers doubtful,
            AuditTrail audit) {
        this.requested = requested;
        this.printers = printers;
        this.fleet = fleet;
        this.doubtful = doubtful;
        this.audit = audit;
    }

    /** Answers for printers that are not pending under the request change nothing. Returns what became of each. */
    public List<RecordedAnswer> record(Enrollment enrollment, List<ManagementResult> results) {
        Map<String, AskedPrinter> asked = requested.asked(
                enrollment.id(),
                results.stream().map(ManagementResult::serialNumber).toList());
        List<RecordedAnswer> recorded = new ArrayList<>(results.size());
        List<UUID> managed = new ArrayList<>();
        Map<String, List<UUID>> refusedByReason = new HashMap<>();
        for (ManagementResult result : results) {
            AskedPrinter printer = asked.get(SerialNumber.of(result.serialNumber()));
            RecordedAnswer answer = recorded(result, printer);
            recorded.add(answer);
            if (answer.became() != Became.RECORDED) {
                continue;
            }
            // of two answers in one message the first holds
            asked.put(SerialNumber.of(result.serialNumber()), new AskedPrinter(printer.id(), result.outcome()));
            if (result.outcome() == Outcome.MANAGED) {
                managed.add(printer.id());
            } else {
                refusedByReason
                        .computeIfAbsent(shortened(result.reason()), reason -> new ArrayList<>())
                        .add(printer.id());
            }
        }
        confirm(enrollment, managed);
        refuse(enrollment, refusedByReason);
        doubtful.add(enrollment, results, recorded);
        return recorded;
    }

    private static RecordedAnswer recorded(ManagementResult result, AskedPrinter printer) {
        if (printer == null) {
            return new RecordedAnswer(result.serialNumber(), Became.NOT_IN_REQUEST, null);
        }
        if (printer.answer() == null) {
            return new RecordedAnswer(result.serialNumber(), Became.RECORDED, result.outcome());
        }
        Became became = printer.answer() == result.outcome() ? Became.REPEATED : Became.CONTRADICTORY;
        return new RecordedAnswer(result.serialNumber(), became, printer.answer());
    }

    private void confirm(Enrollment enrollment, List<UUID> managed) {
        if (managed.isEmpty()) {
            return;
        }
        fleet.confirmManagement(enrollment.id(), managed);
        printers.decide(enrollment.id(), managed, PrinterOutcome.PENDING, PrinterOutcome.MANAGED, Message.MANAGED);
        record(Act.PRINTERS_MANAGED, enrollment, managed.size());
    }

    private void refuse(Enrollment enrollment, Map<String, List<UUID>> refusedByReason) {
        int count = 0;
        for (Map.Entry<String, List<UUID>> refused : refusedByReason.entrySet()) {
            fleet.refuseManagement(enrollment.id(), refused.getValue());
            printers.recordRefusal(enrollment.id(), refused.getValue(), Message.refused(refused.getKey()));
            count += refused.getValue().size();
        }
        if (count > 0) {
            record(Act.PRINTERS_REFUSED, enrollment, count);
        }
    }

    private void record(Act act, Enrollment enrollment, int count) {
        audit.record(act, enrollment.organizationId(), enrollment.id().toString(), Map.of("printers", count));
    }

    /** As long as it may be, and as any database takes it. */
    static String shortened(String reason) {
        String text = Text.cleanOrEmpty(reason).replace('\0', ' ');
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
