package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.ReadyPrinters;
import io.mpsexpress.enrollment.domain.EligibilityRecheck;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What becomes of a printer in the requests that have not decided about it yet when it is not eligible any more: it goes back to
 * the team that still has others like it, and else comes to a review when the rest of its request is done.
 */
@Component
public class PrinterFallBack {

    private final Enrollments enrollments;
    private final RequestedPrinters requested;
    private final EligibilityRecheck recheck;
    private final EnrollmentPrinters printers;
    private final Escalations escalations;
    private final ReadyPrinters ready;

    PrinterFallBack(
            Enrollments enrollments,
            RequestedPrinters requested,
            EligibilityRecheck recheck,
            EnrollmentPrinters printers,
            Escalations escalations,
            ReadyPrinters ready) {
        this.enrollments = enrollments;
        this.requested = requested;
        this.recheck = recheck;
        this.printers = printers;
        this.escalations = escalations;
        this.ready = ready;
    }

    /** The requests that have not decided about the printer yet; nobody adds it until the transaction is over. */
    public List<UUID> hold(UUID printerId) {
        requested.requestsOpenFor(printerId).forEach(enrollments::lock);
        return requested.requestsOpenFor(printerId);
    }

    /**
     * Looks at the printer again for one of them.
     *
     * @param status for which it may have to be resolved again
     */
    public void lookAgain(UUID enrollmentId, UUID printerId, EligibilityStatus status) {
        recheck.run(enrollmentId, List.of(printerId));
        escalations
                .findByEnrollmentIdAndEligibilityStatus(enrollmentId, status)
                .filter(Escalation::isOpen)
                .ifPresent(open -> printers.escalateAgain(enrollmentId, printerId, status, open.id()));
        ready.fallBack(enrollmentId);
    }
}
