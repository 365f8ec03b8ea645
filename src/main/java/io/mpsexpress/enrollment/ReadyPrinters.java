package io.mpsexpress.enrollment;

import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Printers of a request that were resolved go on at once: none waits for another. */
@Component
public class ReadyPrinters {

    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final EnrollPrintersProcess process;

    ReadyPrinters(EnrollmentPrinters printers, PrinterCounts counts, EnrollPrintersProcess process) {
        this.printers = printers;
        this.counts = counts;
        this.process = process;
    }

    /**
     * The terms come next for printers that are eligible now. One task for the terms at a time: whoever calls holds the
     * request's lock, as does whoever accepts them.
     */
    public void goOn(UUID enrollmentId) {
        if (printers.goForTerms(enrollmentId) > 0) {
            process.printersResolved(enrollmentId, counts.forTerms(enrollmentId));
        }
    }

    /**
     * Printers that were ready may not be eligible any more: they are not offered the terms, and where no other is, nobody is
     * asked to accept any. Whoever calls holds the request's lock.
     *
     * @return whether one of them was ready
     */
    public boolean fallBack(UUID enrollmentId) {
        boolean any = printers.takeFromTerms(enrollmentId) > 0;
        if (any) {
            process.printersFellBack(enrollmentId, counts.forTerms(enrollmentId));
        }
        return any;
    }
}
