package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What becomes of a printer in the requests that have not decided about it yet when it is not eligible any more: it goes back to
 * those who resolve that.
 */
@Component
public class PrinterFallBack {

    private final Enrollments enrollments;
    private final RequestedPrinters requested;
    private final PrintersCheckedAgain checkedAgain;
    private final Escalations escalations;

    PrinterFallBack(
            Enrollments enrollments,
            RequestedPrinters requested,
            PrintersCheckedAgain checkedAgain,
            Escalations escalations) {
        this.enrollments = enrollments;
        this.requested = requested;
        this.checkedAgain = checkedAgain;
        this.escalations = escalations;
    }

    /** The requests that have not decided about the printer yet; nobody adds it until the transaction is over. */
    public List<UUID> hold(UUID printerId) {
        requested.requestsOpenFor(printerId).forEach(enrollments::lock);
        return requested.requestsOpenFor(printerId);
    }

    /**
     * Looks at the printer again for one of them.
     *
     * @return group id of who has it now; empty when nobody does before the request is reviewed again, or it goes on
     */
    public Optional<String> lookAgain(UUID enrollmentId, UUID printerId) {
        checkedAgain.fallBack(enrollmentId, printerId);
        return requested
                .escalationOf(enrollmentId, printerId)
                .flatMap(escalations::findById)
                .map(Escalation::team);
    }
}
