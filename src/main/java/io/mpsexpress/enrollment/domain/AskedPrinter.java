package io.mpsexpress.enrollment.domain;

import io.mpsexpress.backend.ManagementResult.Outcome;
import io.mpsexpress.enrollment.PrinterOutcome;
import java.util.UUID;

/**
 * A printer that the back end was asked about.
 *
 * @param answer the back end's; null while it is pending
 */
record AskedPrinter(UUID id, Outcome answer) {

    /** @param outcome anything but pending and managed: the back end refused it */
    static AskedPrinter of(UUID id, PrinterOutcome outcome) {
        return switch (outcome) {
            case PENDING -> new AskedPrinter(id, null);
            case MANAGED -> new AskedPrinter(id, Outcome.MANAGED);
            default -> new AskedPrinter(id, Outcome.REFUSED);
        };
    }
}
