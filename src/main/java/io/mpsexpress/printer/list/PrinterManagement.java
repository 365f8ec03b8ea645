package io.mpsexpress.printer.list;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.FleetImportResult;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.file.FleetImport;
import io.mpsexpress.printer.list.domain.PrinterList;
import io.mpsexpress.printer.list.domain.PrinterModels;
import io.mpsexpress.printer.list.domain.PrinterScope;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and clients do with printers themselves: look at them and bring them in. What hands printers to a consumer
 * runs in no transaction, and in no scope of one either ({@code NOT_SUPPORTED} would keep the connection that was used).
 * More than four collaborators: it looks who asks, and each of the others does one thing of lists.
 */
@Service
public class PrinterManagement {

    private final VisibleOrganizations organizations;
    private final PrinterList list;
    private final PrinterModels models;
    private final ContactChoices contacts;
    private final FleetImport fleetImport;
    private final CurrentCaller caller;

    PrinterManagement(
            VisibleOrganizations organizations,
            PrinterList list,
            PrinterModels models,
            ContactChoices contacts,
            FleetImport fleetImport,
            CurrentCaller caller) {
        this.organizations = organizations;
        this.list = list;
        this.models = models;
        this.contacts = contacts;
        this.fleetImport = fleetImport;
        this.caller = caller;
    }

    /**
     * Printers of one organization, a page at a time.
     *
     * @param organization here and below, as {@link VisibleOrganizations} gave it to who asks
     * @param limit null for the default
     * @param cursor null for the first page
     */
    @Transactional(readOnly = true)
    public Page<PrinterView> list(OrganizationView organization, PrinterFilter filter, Integer limit, String cursor) {
        return list.find(PrinterScope.organization(organization.id()), filter, Page.limit(limit), cursor);
    }

    /** Printers of all organizations that the caller may see, a page at a time. */
    @Transactional(readOnly = true)
    public Page<PrinterView> listAll(PrinterFilter filter, Integer limit, String cursor) {
        return list.find(PrinterScope.of(caller.get()), filter, Page.limit(limit), cursor);
    }

    /**
     * The first by serial number of those whose serial number begins with the text, among all that the caller may see: along an
     * index, however many there are.
     *
     * @param limit at least 1
     */
    @Transactional(readOnly = true)
    public Page<PrinterView> beginningWith(String text, int limit) {
        return list.beginningWith(PrinterScope.of(caller.get()), text, limit);
    }

    /**
     * One printer.
     *
     * @param serialNumber in whatever case
     * @throws Refused as not found when there is none, or it is another partner's
     */
    @Transactional(readOnly = true)
    public PrinterView get(String serialNumber) {
        return list.withSerialNumber(PrinterScope.of(caller.get()), serialNumber)
                .orElseThrow(Refused::notFound);
    }

    /**
     * How many printers of an organization match, counted up to one more than a request takes: who selects more learns
     * the exact number from the check.
     */
    @Transactional(readOnly = true)
    public long countForSelection(OrganizationView organization, PrinterFilter filter) {
        return list.countUpTo(PrinterFleet.MAXIMUM_SELECTION + 1, PrinterScope.organization(organization.id()), filter);
    }

    /**
     * Every printer of one organization that matches, by serial number; any number of them in the memory of some. No
     * connection to the database is held while the consumer works: it may write to a slow client.
     */
    public void each(OrganizationView organization, PrinterFilter filter, Consumer<PrinterView> consumer) {
        list.each(PrinterScope.organization(organization.id()), filter, consumer);
    }

    /** The same for all organizations that the caller may see. */
    public void eachOfAll(PrinterFilter filter, Consumer<PrinterView> consumer) {
        list.each(PrinterScope.of(caller.get()), filter, consumer);
    }

    /** The models that an organization's printers have, for a filter. */
    @Transactional(readOnly = true)
    public List<String> models(OrganizationView organization) {
        return models.of(PrinterScope.organization(organization.id()));
    }

    /** The models of all printers that the caller may see, for a filter. */
    @Transactional(readOnly = true)
    public List<String> modelsOfAll() {
        return models.of(PrinterScope.of(caller.get()));
    }

    /** The first contacts by name of an organization to filter its printers by, whose name has every word of the text. */
    @Transactional(readOnly = true)
    public List<ContactChoice> contacts(OrganizationView organization, String text) {
        return contacts.find(organization.id(), text);
    }

    /** The contact that printers are filtered by; empty when the organization has none such. */
    @Transactional(readOnly = true)
    public Optional<ContactChoice> contact(OrganizationView organization, UUID contactId) {
        return contacts.get(organization.id(), contactId);
    }

    /**
     * Inserts or updates printers by serial number from a fleet CSV; rows with problems are left out and named. Some rows a
     * transaction: who gets no answer sends the file again.
     *
     * @param file is read twice
     * @throws Refused when the file as a whole is no fleet CSV; nothing is changed then
     */
    public FleetImportResult importFleet(UUID organizationId, InputStreamSource file) {
        OrganizationView organization = organizations.require(organizationId);
        caller.get().require(Role.FLEET_MANAGER);
        return fleetImport.run(organization, file);
    }
}
