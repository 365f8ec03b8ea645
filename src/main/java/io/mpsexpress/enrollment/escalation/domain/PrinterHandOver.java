package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.escalation.PrintersJoined;
import io.mpsexpress.enrollment.escalation.ResolveIneligiblePrintersProcess;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives printers of a request to the escalation of their status. */
@Component
public class PrinterHandOver {

    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final ResolveIneligiblePrintersProcess process;
    private final Acts acts;

    PrinterHandOver(
            EnrollmentPrinters printers, PrinterCounts counts, ResolveIneligiblePrintersProcess process, Acts acts) {
        this.printers = printers;
        this.counts = counts;
        this.process = process;
        this.acts = acts;
    }

    /**
     * All open ones, when it is handed to a team, or stays where it is.
     *
     * @param handed whether it is handed to a team, which goes on record
     * @return how many it has now
     */
    public int all(Escalation escalation, boolean handed) {
        printers.escalate(escalation.enrollmentId(), escalation.eligibilityStatus(), escalation.id());
        int count = counts.escalated(escalation.id());
        if (handed) {
            record(escalation, count);
        }
        return count;
    }

    /** Those that nobody has, while it is under way; whoever has it is told. */
    void join(Escalation escalation) {
        int joined = printers.join(escalation.enrollmentId(), escalation.eligibilityStatus(), escalation.id());
        record(escalation, joined);
        process.printersLeft(escalation.enrollmentId(), escalation.id());
        acts.tell(new PrintersJoined(
                escalation.enrollmentId(),
                escalation.eligibilityStatus(),
                escalation.team(),
                joined,
                counts.escalated(escalation.id())));
    }

    private void record(Escalation escalation, int printers) {
        acts.record(
                Act.ESCALATION_HANDED_OVER,
                escalation.organizationId(),
                escalation.id(),
                Map.of("status", escalation.eligibilityStatus(), "team", escalation.team(), "printers", printers));
    }
}
