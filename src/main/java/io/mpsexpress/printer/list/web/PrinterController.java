package io.mpsexpress.printer.list.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.OpenAdditions;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.PrinterManagement;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The printers of a customer, to look at and to select; and those of all customers, to look at. More than four
 * collaborators: the page shows what several modules know of the printers.
 */
@Controller
class PrinterController {

    private static final int PAGE_SIZE = 50;

    private final PrinterManagement printers;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;
    private final ChosenColumns columns;
    private final OpenAdditions openAdditions;

    PrinterController(
            PrinterManagement printers,
            VisibleOrganizations organizations,
            CurrentCaller currentCaller,
            ChosenColumns columns,
            OpenAdditions openAdditions) {
        this.printers = printers;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
        this.columns = columns;
        this.openAdditions = openAdditions;
    }

    @GetMapping("/organizations/{organizationId}/printers")
    String ofOrganization(
            @PathVariable String organizationId, PrinterListRequest asked, HttpServletRequest request, Model model) {
        OrganizationView organization = organizations.require(Ids.parse(organizationId));
        boolean fleetManager = currentCaller.get().mayActAs(Role.FLEET_MANAGER);
        boolean maySelect = organization.isChild() && fleetManager;
        PrinterFilter filter = asked.filter();
        model.addAttribute("organization", organization);
        model.addAttribute("models", printers.models(organization));
        model.addAttribute("maySelect", maySelect);
        model.addAttribute("mayImport", fleetManager);
        addContacts(organization, filter, asked.contactName(), model);
        if (maySelect && asked.isAllSelected()) {
            model.addAttribute("allSelected", printers.countForSelection(organization, filter));
            model.addAttribute("maximum", PrinterFleet.MAXIMUM_SELECTION);
        }
        show(filter, printers.list(organization, filter, PAGE_SIZE, asked.cursor()), request, model);
        return "printer/list";
    }

    @GetMapping("/printers")
    String ofAll(PrinterListRequest asked, HttpServletRequest request, Model model) {
        PrinterFilter filter = asked.filter();
        model.addAttribute("models", printers.modelsOfAll());
        model.addAttribute("maySelect", false);
        model.addAttribute("mayImport", false);
        show(filter, printers.listAll(filter, PAGE_SIZE, asked.cursor()), request, model);
        return "printer/list";
    }

    /** The contacts to choose from in the filter, while somebody types. */
    @GetMapping(path = "/organizations/{organizationId}/printers/contact-choices", headers = "HX-Request=true")
    String contacts(
            @PathVariable String organizationId, @RequestParam(required = false) String contactName, Model model) {
        OrganizationView organization = organizations.require(Ids.parse(organizationId));
        model.addAttribute("contacts", printers.contacts(organization, contactName));
        return "printer/fragments :: contacts";
    }

    private void addContacts(OrganizationView organization, PrinterFilter filter, String name, Model model) {
        model.addAttribute("contacts", printers.contacts(organization, name));
        model.addAttribute("contactName", name);
        if (filter.contact() != null && !PrinterFilter.NO_CONTACT.equals(filter.contact())) {
            model.addAttribute(
                    "chosenContact",
                    printers.contact(organization, Ids.parse(filter.contact())).orElse(null));
        }
    }

    private void show(PrinterFilter filter, Page<PrinterView> page, HttpServletRequest request, Model model) {
        ChosenColumns.Choice choice = columns.get();
        model.addAttribute("view", new PrinterListView(request.getRequestURI(), filter));
        model.addAttribute("choice", choice);
        model.addAttribute("columns", choice.shown(!model.containsAttribute("organization")));
        model.addAttribute("statuses", EligibilityStatus.values());
        model.addAttribute("managements", Management.values());
        model.addAttribute("agentTypes", AgentType.values());
        model.addAttribute("printers", page.items());
        model.addAttribute(
                "asked",
                openAdditions.newest(page.items().stream().map(PrinterView::id).toList()));
        model.addAttribute("pager", Pager.of(request, page));
    }
}
