package io.mpsexpress.printer;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.domain.FleetSlice;
import io.mpsexpress.printer.domain.PrinterImport;
import io.mpsexpress.printer.domain.PrinterImportViews;
import io.mpsexpress.printer.domain.PrinterImports;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import of a fleet file: slice after slice, each a transaction with its progress, and the end. */
@Service
@Transactional
public class PrinterImportSteps {

    private final PrinterImports imports;
    private final PrinterImportViews views;
    private final FleetSlice slice;
    private final VisibleOrganizations organizations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrinterImportSteps(
            PrinterImports imports,
            PrinterImportViews views,
            FleetSlice slice,
            VisibleOrganizations organizations,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.views = views;
        this.slice = slice;
        this.organizations = organizations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Imports the next rows, unless somebody cancelled. */
    public Progress importNext(UUID importId) {
        PrinterImport importing = require(importId);
        Progress progress = importing.isCancelRequested()
                ? new Progress(false, importing.leaveRest("printer.import.cancelledRow"))
                : new Progress(slice.importNext(importing, organizations.require(importing.organizationId())), false);
        imports.saveAndFlush(importing);
        return progress;
    }

    /** Reports all rows that are left as not imported because the system failed again and again. */
    public Progress giveUp(UUID importId) {
        PrinterImport failing = require(importId);
        failing.leaveRest("printer.import.systemError");
        imports.saveAndFlush(failing);
        return new Progress(false, false);
    }

    /**
     * Ends the import.
     *
     * @param cancelled whether rows were left out because somebody cancelled
     */
    public void conclude(UUID importId, boolean cancelled) {
        PrinterImport ended = require(importId);
        ended.end(cancelled, clock.instant());
        conclude(ended);
    }

    /** Its process is over; an import that is not ends with it: what is in stays in, the rest is cancelled. */
    public void processEnded(UUID importId, ForcedEnd end) {
        imports.findById(importId)
                .filter(unfinished -> !unfinished.state().isOver())
                .ifPresent(unfinished -> {
                    unfinished.leaveRest("printer.import.cancelledRow");
                    unfinished.endByForce(clock.instant(), end);
                    conclude(unfinished);
                });
    }

    private void conclude(PrinterImport ended) {
        imports.saveAndFlush(ended);
        PrinterImportView view = views.of(ended);
        Map<String, Object> details = new TreeMap<>(Map.of(
                "total", view.check().total(),
                "created", view.done().created(),
                "updated", view.done().updated(),
                "invalid", view.failed(),
                "requestedBy", ended.uploadedBy()));
        if (ended.forcedEnd() != null) {
            details.put("reason", ended.forcedEnd().reasonOrEmpty());
        }
        audit.record(
                ended.forcedEnd() == null ? "fleet.imported" : "fleet.importEnded",
                ended.organizationId(),
                ended.id().toString(),
                details);
        events.publishEvent(new FleetImported(view));
    }

    private PrinterImport require(UUID importId) {
        return imports.findById(importId).orElseThrow(Refused::notFound);
    }

    /**
     * How far the import is after a slice.
     *
     * @param rowsLeft whether there are more rows to import
     * @param cancelled whether rows were left out because somebody cancelled
     */
    public record Progress(boolean rowsLeft, boolean cancelled) {}
}
