package io.mpsexpress.printer;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.domain.FleetSlice;
import io.mpsexpress.printer.domain.PrinterFileCheck;
import io.mpsexpress.printer.domain.PrinterImport;
import io.mpsexpress.printer.domain.PrinterImportList;
import io.mpsexpress.printer.domain.PrinterImports;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings printers in from fleet files: check, confirm, cancel. The work itself is {@link PrinterImportSteps}. */
@Service
public class PrinterImportManagement {

    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;
    private final PrinterFileCheck fileCheck;
    private final PrinterImports imports;
    private final PrinterImportList list;
    private final FleetSlice slice;
    private final ImportFleetProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    PrinterImportManagement(
            VisibleOrganizations organizations,
            CurrentCaller currentCaller,
            PrinterFileCheck fileCheck,
            PrinterImports imports,
            PrinterImportList list,
            FleetSlice slice,
            ImportFleetProcess process,
            AuditTrail audit,
            Clock clock) {
        this.organizations = organizations;
        this.currentCaller = currentCaller;
        this.fileCheck = fileCheck;
        this.imports = imports;
        this.list = list;
        this.slice = slice;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Checks a file. No printer is written; the file waits for {@link #confirm}.
     *
     * @param fileName as the browser gave it; may be null
     * @return id of the import; its state is REFUSED, with the reason, when the file as a whole cannot be used
     * @throws Refused when the caller may not see the organization or is no fleet manager
     */
    public UUID check(UUID organizationId, String fileName, InputStream content) {
        OrganizationView organization = requireWritable(organizationId);
        PrinterImport checked = created(organization, fileName);
        try {
            fileCheck.check(organization, checked, content);
            return checked.id();
        } catch (Refused refusal) {
            PrinterImport refused = created(organization, fileName);
            Refused why = reason(refusal);
            refused.refuse(why.code(), list.args(why));
            return imports.saveAndFlush(refused).id();
        }
    }

    /**
     * Begins to import a checked file.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    @Transactional
    public void confirm(UUID organizationId, UUID importId) {
        OrganizationView organization = requireWritable(organizationId);
        PrinterImport confirmed = toDecide(organizationId, importId);
        confirmed.start(clock.instant());
        imports.saveAndFlush(confirmed);
        record("fleet.importConfirmed", confirmed);
        process.importConfirmed(importId, organization);
    }

    /**
     * Stops an import after the slice it is at, or drops a checked file. What is in stays in.
     *
     * @throws Refused as a conflict when it is over
     */
    @Transactional
    public void cancel(UUID organizationId, UUID importId) {
        requireWritable(organizationId);
        PrinterImport cancelled = toDecide(organizationId, importId);
        record("fleet.importCancelled", cancelled);
        if (cancelled.state() == PrinterImportState.CHECKED) {
            slice.leaveRest(cancelled, "printer.import.cancelledRow");
            cancelled.end(true, clock.instant());
            imports.saveAndFlush(cancelled);
        } else if (imports.requestCancellation(importId) == 0) {
            throw Refused.conflict("printer.import.over");
        }
    }

    private PrinterImport created(OrganizationView organization, String fileName) {
        return new PrinterImport(organization, fileName, currentCaller.get().userId(), clock.instant());
    }

    /** A fleet file is refused by a problem of the field {@code file}; that is what people read. */
    private static Refused reason(Refused refusal) {
        if (refusal.problems().isEmpty()) {
            return refusal;
        }
        FieldProblem problem = refusal.problems().get(0);
        return Refused.invalid(problem.code(), problem.args());
    }

    private void record(String act, PrinterImport of) {
        audit.record(act, of.organizationId(), of.id().toString(), Map.of());
    }

    private OrganizationView requireWritable(UUID organizationId) {
        OrganizationView organization = organizations.require(organizationId);
        currentCaller.get().require(Role.FLEET_MANAGER);
        return organization;
    }

    private PrinterImport toDecide(UUID organizationId, UUID importId) {
        return imports.findToDecide(importId, organizationId).orElseThrow(Refused::notFound);
    }
}
