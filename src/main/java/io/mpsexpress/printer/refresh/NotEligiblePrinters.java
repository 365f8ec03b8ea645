package io.mpsexpress.printer.refresh;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.PrinterFigures;
import io.mpsexpress.printer.PrinterFigures.StatusCount;
import io.mpsexpress.program.routing.PrintersToRoute;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts them for whoever tries another routing table. */
@Component
class NotEligiblePrinters implements PrintersToRoute {

    private final PrinterFigures figures;

    NotEligiblePrinters(PrinterFigures figures) {
        this.figures = figures;
    }

    @Override
    public Map<EligibilityStatus, Long> notEligible() {
        return figures.notEligible(null, null).stream()
                .collect(Collectors.toMap(StatusCount::status, StatusCount::printers));
    }
}
