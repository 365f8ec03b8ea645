package io.mpsexpress.enrollment.domain;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.printer.PrinterFleet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at printers of a request again and records what was found. */
@Component
public class EligibilityRecheck {

    private final PrinterFleet fleet;
    private final EnrollmentPrinters printers;

    EligibilityRecheck(PrinterFleet fleet, EnrollmentPrinters printers) {
        this.fleet = fleet;
        this.printers = printers;
    }

    public void run(UUID enrollmentId, Collection<UUID> printerIds) {
        Map<Eligibility, List<UUID>> found = new HashMap<>();
        fleet.check(printerIds, printer -> found.computeIfAbsent(printer.eligibility(), result -> new ArrayList<>())
                .add(printer.id()));
        printers.recordChecks(enrollmentId, found);
    }
}
