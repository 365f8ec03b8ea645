package io.mpsexpress.printer.selection;

import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.selection.domain.SelectionContent;
import io.mpsexpress.printer.selection.domain.SelectionStore;
import io.mpsexpress.printer.selection.domain.SelectionStore.Item;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Printers of a child organization that a fleet manager selected, to check them and then to do something with them. A
 * selection is its creator's only; what it holds stays the same, however its printers change, unless it holds more than a
 * request takes: then it is whatever matches its filter.
 */
@Service
public class PrinterSelectionManagement {

    /** So many of each person are kept, for some days. */
    private static final int KEPT = 20;

    private final VisibleOrganizations organizations;
    private final SelectionStore store;
    private final SelectionContent content;
    private final Acts acts;

    PrinterSelectionManagement(
            VisibleOrganizations organizations, SelectionStore store, SelectionContent content, Acts acts) {
        this.organizations = organizations;
        this.store = store;
        this.content = content;
        this.acts = acts;
    }

    /**
     * Selects printers one by one.
     *
     * @param listed what the list was narrowed to in which they were selected
     * @return id of the selection
     * @throws Refused naming each serial number that is unknown, of another organization, or given twice; when there is
     *     none, or more than {@link PrinterFleet#MAXIMUM_SELECTION}
     */
    @Transactional
    public UUID select(UUID organizationId, Collection<String> serialNumbers, PrinterFilter listed) {
        OrganizationView organization = require(organizationId);
        return store(organization, content.ofSerialNumbers(organization.id(), serialNumbers), false, listed);
    }

    /**
     * Selects all printers that match a filter, whatever their number.
     *
     * @return id of the selection
     * @throws Refused when there is none
     */
    @Transactional
    public UUID selectAll(UUID organizationId, PrinterFilter filter) {
        OrganizationView organization = require(organizationId);
        List<Item> items = content.ofFilter(organization.id(), filter, PrinterFleet.MAXIMUM_SELECTION + 1);
        if (items.isEmpty()) {
            throw Refused.invalidField("serialNumbers", "printer.selection.empty");
        }
        return store(organization, items, true, filter);
    }

    private UUID store(OrganizationView organization, List<Item> items, boolean byFilter, PrinterFilter listed) {
        String owner = acts.caller().userId();
        Instant now = acts.now();
        boolean actionable = items.size() <= PrinterFleet.MAXIMUM_SELECTION;
        long count = actionable ? items.size() : content.count(organization.id(), listed);
        SelectionView selection =
                new SelectionView(Ids.next(), organization.id(), count, byFilter, listed, actionable, now);
        // looked at before anything is written: on H2, whoever else writes waits from then on
        SelectionCheck check = actionable ? null : content.check(selection, now);
        store.insert(selection, owner);
        store.keepNewest(owner, KEPT);
        if (actionable) {
            store.addItems(selection.id(), items);
        } else {
            store.saveCheck(selection.id(), check);
        }
        return selection.id();
    }

    /**
     * Tells of a list of serial numbers that somebody brought which can be used, and what is wrong with the others.
     *
     * @throws Refused when there is none, or more than {@link PrinterFleet#MAXIMUM_SELECTION}
     */
    @Transactional(readOnly = true)
    public PastedSerialNumbers sortOut(UUID organizationId, Collection<String> serialNumbers) {
        OrganizationView organization = require(organizationId);
        return content.sortOut(organization.id(), acts.caller().partnerScope(), serialNumbers);
    }

    /**
     * @throws Refused as not found when there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public SelectionView get(UUID organizationId, UUID selectionId) {
        OrganizationView organization = require(organizationId);
        return store.find(selectionId, organization.id(), acts.caller().userId())
                .orElseThrow(Refused::notFound);
    }

    /**
     * How many printers have which status: by the rules of this moment; as of the last check for a selection that is too
     * large for a request.
     */
    @Transactional(readOnly = true)
    public SelectionCheck check(UUID organizationId, UUID selectionId) {
        SelectionView selection = get(organizationId, selectionId);
        return selection.actionable()
                ? content.check(selection, acts.now())
                : store.lastCheck(selectionId).orElseThrow(Refused::notFound);
    }

    /** Checks a selection of any size by the rules of this moment: one pass, in the memory of some printers. */
    @Transactional
    public SelectionCheck checkAgain(UUID organizationId, UUID selectionId) {
        SelectionView selection = get(organizationId, selectionId);
        SelectionCheck check = content.check(selection, acts.now());
        store.saveCheck(selectionId, check);
        return check;
    }

    /**
     * The printers of a selection with all reasons as of now, by serial number. A page may hold fewer than asked for and
     * still have a next one.
     *
     * @param status null for all
     */
    @Transactional(readOnly = true)
    public Page<CheckedPrinter> printers(
            UUID organizationId, UUID selectionId, EligibilityStatus status, int limit, String cursor) {
        return content.page(get(organizationId, selectionId), status, limit, cursor);
    }

    /**
     * Every printer of a selection with all reasons as of now, by serial number. No connection to the database is held
     * while the consumer works: it may write to a slow client.
     */
    public void each(
            UUID organizationId, UUID selectionId, EligibilityStatus status, Consumer<CheckedPrinter> consumer) {
        content.each(get(organizationId, selectionId), status, consumer);
    }

    /**
     * The printers of a selection, for a request.
     *
     * @param status those that have it now; null for all
     * @throws Refused when there is none, or more than {@link PrinterFleet#MAXIMUM_SELECTION}
     */
    @Transactional(readOnly = true)
    public List<CheckedPrinter> chosen(UUID organizationId, UUID selectionId, EligibilityStatus status) {
        SelectionView selection = get(organizationId, selectionId);
        List<CheckedPrinter> found = content.first(selection, status, PrinterFleet.MAXIMUM_SELECTION + 1);
        if (found.isEmpty()) {
            throw Refused.conflict("printer.selection.noneLeft");
        }
        if (found.size() > PrinterFleet.MAXIMUM_SELECTION) {
            throw Refused.invalid("printer.selection.narrow", selection.count(), PrinterFleet.MAXIMUM_SELECTION);
        }
        return found;
    }

    private OrganizationView require(UUID organizationId) {
        Caller caller = acts.caller();
        OrganizationView organization = organizations.requireChild(organizationId);
        caller.require(Role.FLEET_MANAGER);
        return organization;
    }
}
