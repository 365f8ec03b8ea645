package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.contact.ContactAssignmentManagement;
import io.mpsexpress.enrollment.ReadyPrinters;
import io.mpsexpress.enrollment.domain.EligibilityRecheck;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import io.mpsexpress.enrollment.escalation.domain.PrinterHandOn;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What is left of an escalation once printers of it are resolved or decided: its task shows those, and with the last one both
 * are over. Whoever calls holds the escalation and its request.
 */
@Component
public class EscalationRest {

    private final Escalations escalations;
    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final EligibilityRecheck recheck;
    private final ReadyPrinters ready;
    private final PrinterHandOn handOn;
    private final ContactAssignmentManagement contactAssignments;
    private final ResolveIneligiblePrintersProcess process;
    private final Clock clock;

    EscalationRest(
            Escalations escalations,
            EnrollmentPrinters printers,
            PrinterCounts counts,
            EligibilityRecheck recheck,
            ReadyPrinters ready,
            PrinterHandOn handOn,
            ContactAssignmentManagement contactAssignments,
            ResolveIneligiblePrintersProcess process,
            Clock clock) {
        this.escalations = escalations;
        this.printers = printers;
        this.counts = counts;
        this.recheck = recheck;
        this.ready = ready;
        this.handOn = handOn;
        this.contactAssignments = contactAssignments;
        this.process = process;
        this.clock = clock;
    }

    /** Looks at printers of it again: those that have another status now go on at once. */
    public void checkAgain(Escalation escalation, Collection<UUID> printerIds) {
        recheck.run(escalation.enrollmentId(), printerIds);
        printers.releaseResolved(escalation.id(), escalation.eligibilityStatus());
        ready.goOn(escalation.enrollmentId());
        handOn.goOn(escalation.enrollmentId());
    }

    /**
     * What the process branches on now; an escalation with nothing left is closed.
     *
     * @param whenNoneIsLeft what came of it then
     */
    public EscalationOutcome outcome(Escalation escalation, EscalationOutcome whenNoneIsLeft) {
        if (counts.escalated(escalation.id()) > 0) {
            return EscalationOutcome.STILL_INELIGIBLE;
        }
        close(escalation);
        return whenNoneIsLeft;
    }

    /**
     * A check found something else of printers of a request: those go on at once, to the terms or to whoever resolves it.
     *
     * @param escalation the one that they were in; null for none
     */
    public void goOn(UUID enrollmentId, Escalation escalation) {
        if (escalation != null) {
            printers.releaseResolved(escalation.id(), escalation.eligibilityStatus());
        }
        ready.goOn(enrollmentId);
        handOn.goOn(enrollmentId);
        if (escalation != null && escalation.isOpen()) {
            settle(escalation, () -> EscalationOutcome.RESOLVED);
            show(escalation);
        }
    }

    /**
     * An open escalation's task shows what is left, and the facts of now.
     *
     * @param escalation null for none
     */
    public void show(Escalation escalation) {
        if (escalation != null && escalation.isOpen()) {
            process.printersLeft(escalation.enrollmentId(), escalation.id());
        }
    }

    /**
     * Ends an open escalation with nothing left.
     *
     * @param outcome what came of it, when nothing is left
     * @return false when nothing is left and its process is of an earlier version, which waits for its task to be completed
     */
    boolean settle(Escalation escalation, Supplier<EscalationOutcome> outcome) {
        if (counts.escalated(escalation.id()) > 0) {
            return true;
        }
        if (!process.endsWithNothingLeft(escalation.enrollmentId(), escalation.id())) {
            return false;
        }
        close(escalation);
        process.contactAskedFor(escalation.enrollmentId(), escalation.id()).ifPresent(contactAssignments::notNeeded);
        process.nothingLeft(escalation.enrollmentId(), escalation.id(), outcome.get());
        return true;
    }

    private void close(Escalation escalation) {
        escalation.close(clock.instant());
        escalations.save(escalation);
    }
}
