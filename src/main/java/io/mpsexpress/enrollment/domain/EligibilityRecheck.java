package io.mpsexpress.enrollment.domain;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.printer.PrinterFleet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at printers of a request again and records what was found. */
@Component
public class EligibilityRecheck {

    private final PrinterFleet fleet;
    private final RequestedPrinters requested;
    private final EnrollmentPrinters printers;

    EligibilityRecheck(PrinterFleet fleet, RequestedPrinters requested, EnrollmentPrinters printers) {
        this.fleet = fleet;
        this.requested = requested;
        this.printers = printers;
    }

    /** Checks every printer of a request about which nothing is decided yet. */
    public void runForOpen(UUID enrollmentId) {
        run(enrollmentId, requested.open(enrollmentId));
    }

    /** Returns what was found of those of which the last check had found something else. */
    public Collection<Eligibility> run(UUID enrollmentId, Collection<UUID> printerIds) {
        Map<UUID, Eligibility> found = new HashMap<>();
        fleet.check(printerIds, printer -> found.put(printer.id(), printer.eligibility()));
        return printers.recordChecks(enrollmentId, found);
    }
}
