package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.enrollment.ReadyPrinters;
import io.mpsexpress.enrollment.domain.EligibilityRecheck;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where printers of a request go when another check finds something else: to the terms, or to whoever resolves what is wrong
 * now. Whoever calls holds the request.
 */
@Component
public class PrintersCheckedAgain {

    private final EligibilityRecheck recheck;
    private final EnrollmentPrinters printers;
    private final ReadyPrinters ready;
    private final PrinterHandOn handOn;

    PrintersCheckedAgain(
            EligibilityRecheck recheck, EnrollmentPrinters printers, ReadyPrinters ready, PrinterHandOn handOn) {
        this.recheck = recheck;
        this.printers = printers;
        this.ready = ready;
        this.handOn = handOn;
    }

    /** Looks at printers of an escalation again: those that have another status now go on at once. */
    public void checkAgain(Escalation escalation, Collection<UUID> printerIds) {
        recheck.run(escalation.enrollmentId(), printerIds);
        goOn(escalation.enrollmentId(), escalation);
    }

    /**
     * They were looked at already.
     *
     * @param escalation the one that they were in; null for none
     */
    public void goOn(UUID enrollmentId, Escalation escalation) {
        if (escalation != null) {
            printers.releaseResolved(escalation.id(), escalation.eligibilityStatus());
        }
        ready.goOn(enrollmentId);
        handOn.goOn(enrollmentId);
    }

    /** Looks at a printer again that may not be eligible any more. */
    void fallBack(UUID enrollmentId, UUID printerId) {
        recheck.run(enrollmentId, List.of(printerId));
        ready.fallBack(enrollmentId);
        handOn.goOn(enrollmentId);
    }
}
