package io.mpsexpress.printer;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.domain.FleetImport;
import io.mpsexpress.printer.domain.PrinterList;
import io.mpsexpress.printer.domain.PrinterScope;
import io.mpsexpress.shared.Page;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and clients do with printers themselves: look at them and bring them in. */
@Service
@Transactional
public class PrinterManagement {

    private final VisibleOrganizations organizations;
    private final PrinterList list;
    private final FleetImport fleetImport;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    PrinterManagement(
            VisibleOrganizations organizations,
            PrinterList list,
            FleetImport fleetImport,
            CurrentCaller caller,
            AuditTrail audit) {
        this.organizations = organizations;
        this.list = list;
        this.fleetImport = fleetImport;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Printers of one organization, a page at a time.
     *
     * @param limit null for the default
     * @param cursor null for the first page
     */
    @Transactional(readOnly = true)
    public Page<PrinterView> list(UUID organizationId, PrinterFilter filter, Integer limit, String cursor) {
        OrganizationView organization = organizations.require(organizationId);
        return list.find(PrinterScope.organization(organization.id()), filter, Page.limit(limit), cursor);
    }

    /** Printers of all organizations that the caller may see, a page at a time. */
    @Transactional(readOnly = true)
    public Page<PrinterView> listAll(PrinterFilter filter, Integer limit, String cursor) {
        return list.find(PrinterScope.of(caller.get()), filter, Page.limit(limit), cursor);
    }

    /** The models that an organization's printers have, for a filter. */
    @Transactional(readOnly = true)
    public List<String> models(UUID organizationId) {
        return list.models(organizations.require(organizationId).id());
    }

    /**
     * Inserts or updates printers by serial number from a fleet CSV; rows with problems are left out and named.
     *
     * @throws io.mpsexpress.shared.Refused when the file as a whole is no fleet CSV; nothing is changed then
     */
    public FleetImportResult importFleet(UUID organizationId, InputStream file) {
        OrganizationView organization = organizations.require(organizationId);
        caller.get().require(Role.FLEET_MANAGER);
        FleetImportResult result = fleetImport.run(organization, file);
        audit.record(
                "fleet.imported",
                organization.id(),
                organization.id().toString(),
                Map.of(
                        "total", result.total(),
                        "created", result.created(),
                        "updated", result.updated(),
                        "invalid", result.invalidRows()));
        return result;
    }
}
