package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people decide on a checked file, or on one that is being imported, within the transaction of the caller. */
@Component
public class PrinterImportDecisions {

    private final PrinterImports imports;
    private final Clock clock;

    PrinterImportDecisions(PrinterImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * @throws Refused as a conflict when it does not wait for that, and as not found when there is none
     */
    public PrinterImport confirm(UUID organizationId, UUID importId) {
        PrinterImport confirmed = find(organizationId, importId);
        confirmed.start(clock.instant());
        return imports.saveAndFlush(confirmed);
    }

    /**
     * @throws Refused as a conflict when it is over, and as not found when there is none
     */
    public PrinterImport cancel(UUID organizationId, UUID importId) {
        PrinterImport cancelled = find(organizationId, importId);
        if (cancelled.state() == PrinterImportState.CHECKING) {
            // whoever looks at its rows learns it with the next of them
            cancelled.end(true, clock.instant());
            return imports.saveAndFlush(cancelled);
        }
        if (cancelled.state() == PrinterImportState.CHECKED) {
            cancelled.leaveRest("printer.import.cancelledRow");
            cancelled.end(true, clock.instant());
            return imports.saveAndFlush(cancelled);
        }
        if (imports.requestCancellation(importId) == 0) {
            throw Refused.conflict("printer.import.over");
        }
        return cancelled;
    }

    private PrinterImport find(UUID organizationId, UUID importId) {
        return imports.findToDecide(importId, organizationId).orElseThrow(Refused::notFound);
    }
}
