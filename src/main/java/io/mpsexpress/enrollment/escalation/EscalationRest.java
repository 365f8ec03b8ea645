package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.contact.ContactRequestsWithin;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.escalation.domain.Decision;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What is left of an escalation once printers of it are resolved or decided: its task shows those, and with the last one both
 * are over. Whoever calls holds the escalation and its request.
 */
@Component
public class EscalationRest {

    private final PrinterCounts counts;
    private final ContactRequestsWithin contactRequests;
    private final ResolveIneligiblePrintersProcess process;
    private final Clock clock;

    EscalationRest(
            PrinterCounts counts,
            ContactRequestsWithin contactRequests,
            ResolveIneligiblePrintersProcess process,
            Clock clock) {
        this.counts = counts;
        this.contactRequests = contactRequests;
        this.process = process;
        this.clock = clock;
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
        escalation.close(clock.instant());
        return whenNoneIsLeft;
    }

    /**
     * Printers went on by themselves: an open escalation's task is about the others, and over with the last.
     *
     * @param escalation null for none
     */
    public void wentOn(Escalation escalation) {
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
     * Printers of an open escalation were decided one by one: its task is over with the last.
     *
     * @param outcome what came of it, when nothing is left
     */
    void decided(Escalation escalation, Decision last, Supplier<EscalationOutcome> outcome) {
        if (!settle(escalation, outcome)) {
            process.printersDecided(escalation.enrollmentId(), escalation.id(), last.choice(), last.reason());
        }
    }

    /** @return false when nothing is left and its process is of an earlier version, which waits for its task to be completed */
    private boolean settle(Escalation escalation, Supplier<EscalationOutcome> outcome) {
        if (counts.escalated(escalation.id()) > 0) {
            return true;
        }
        if (!process.endsWithNothingLeft(escalation.enrollmentId(), escalation.id())) {
            return false;
        }
        escalation.close(clock.instant());
        process.contactAskedFor(escalation.enrollmentId(), escalation.id()).ifPresent(contactRequests::notNeeded);
        process.nothingLeft(escalation.enrollmentId(), escalation.id(), outcome.get());
        return true;
    }
}
