package io.mpsexpress.search.printer;

import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.printer.list.PrinterView;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is known of one printer.
 *
 * @param requests that it was in, newest first
 * @param decisions of teams about it, newest first
 * @param more whether there are older requests or decisions besides
 */
public record PrinterRecord(
        PrinterView printer,
        EligibilityNow eligibility,
        List<PartInRequest> requests,
        List<DecisionView> decisions,
        boolean more) {

    /** The requests in which terms of service were accepted for it, newest first. */
    public List<PartInRequest> acceptances() {
        return requests.stream().filter(part -> part.terms() != null).toList();
    }

    /** User ids of all who had to do with it; null among them is nobody. */
    public List<String> people() {
        Stream<String> ofRequests = requests.stream()
                .flatMap(part -> Stream.of(
                        part.request().requestedBy(),
                        part.decidedBy(),
                        part.terms() == null ? null : part.terms().acceptedBy()));
        return Stream.concat(ofRequests, decisions.stream().map(DecisionView::decidedBy))
                .toList();
    }
}
