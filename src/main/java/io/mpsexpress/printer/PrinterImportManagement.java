package io.mpsexpress.printer;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.domain.PrinterImport;
import io.mpsexpress.printer.domain.PrinterImportDecisions;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings printers in from files that {@link PrinterImportUpload} checked: confirm, cancel. The work itself is {@link
 * PrinterImportSteps}.
 */
@Service
@Transactional
public class PrinterImportManagement {

    private final FleetAccess access;
    private final PrinterImportDecisions decisions;
    private final ImportFleetProcess process;
    private final AuditTrail audit;

    PrinterImportManagement(
            FleetAccess access, PrinterImportDecisions decisions, ImportFleetProcess process, AuditTrail audit) {
        this.access = access;
        this.decisions = decisions;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Begins to import a checked file.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    public void confirm(UUID organizationId, UUID importId) {
        OrganizationView organization = access.requireWritable(organizationId);
        PrinterImport confirmed = decisions.confirm(organizationId, importId);
        record("fleet.importConfirmed", confirmed);
        process.importConfirmed(importId, confirmed.number(), organization);
    }

    /**
     * Stops an import after the slice it is at, or drops a checked file. What is in stays in.
     *
     * @throws Refused as a conflict when it is over
     */
    public void cancel(UUID organizationId, UUID importId) {
        access.requireWritable(organizationId);
        record("fleet.importCancelled", decisions.cancel(organizationId, importId));
    }

    private void record(String act, PrinterImport of) {
        audit.record(act, of.organizationId(), of.id().toString(), Map.of());
    }
}
