package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ELIGIBILITY_SUMMARY;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ELIGIBLE_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.INELIGIBLE_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.WITHOUT_CONTACT_COUNT;

import io.mpsexpress.enrollment.EligibilityCounts;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What <em>Review eligibility</em> shows: counts of the open printers by what the last check found, and a table of them. */
@Component
class ReviewedEligibility {

    private final PrinterCounts counts;
    private final RequestedPrinters requested;

    ReviewedEligibility(PrinterCounts counts, RequestedPrinters requested) {
        this.counts = counts;
        this.requested = requested;
    }

    /** Variables of the process, as the engine stores them. */
    Map<String, Object> of(UUID enrollmentId) {
        EligibilityCounts open = counts.openByStatus(enrollmentId);
        return Map.of(
                ELIGIBLE_COUNT.name(), open.eligible(),
                INELIGIBLE_COUNT.name(), open.ineligible(),
                WITHOUT_CONTACT_COUNT.name(), requested.countOpenWithoutContact(enrollmentId),
                ELIGIBILITY_SUMMARY.name(), ELIGIBILITY_SUMMARY.asStored(EligibilityTable.of(enrollmentId, open)));
    }
}
