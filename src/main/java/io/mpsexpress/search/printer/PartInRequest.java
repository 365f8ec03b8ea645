package io.mpsexpress.search.printer;

import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import io.mpsexpress.enrollment.history.PartInEnrollment;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.request.RequestView;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;

/**
 * A request that a printer was in, and what became of the printer there.
 *
 * @param outcome of a request to add printers; null of any other kind, where all printers share the state of the request
 * @param message what the partner reads about the outcome; null for nothing
 * @param acceptanceId of the terms of service, for this printer; null for none
 * @param terms who accepted which; null like the id
 * @param decidedBy user id of who decided the request as a whole, a removal; null for nobody
 * @param decisionReason null when none was given
 */
public record PartInRequest(
        RequestView request,
        PrinterOutcome outcome,
        MessageSourceResolvable message,
        UUID acceptanceId,
        AcceptedTerms terms,
        String decidedBy,
        Instant decidedAt,
        String decisionReason) {

    static PartInRequest of(RequestView request) {
        return new PartInRequest(request, null, null, null, null, null, null, null);
    }

    static PartInRequest of(RequestView request, PartInEnrollment part) {
        return new PartInRequest(
                request,
                part.printer().outcome(),
                part.printer().message(),
                part.acceptanceId(),
                part.terms(),
                null,
                null,
                null);
    }

    static PartInRequest of(RequestView request, RemovalView removal) {
        return new PartInRequest(
                request, null, null, null, null, removal.decidedBy(), removal.decidedAt(), removal.decisionReason());
    }
}
