package io.mpsexpress.printer.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.printer.PrinterManagement;
import io.mpsexpress.printer.PrinterView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The printers of a customer, to look at and to select; and those of all customers, to look at. */
@Controller
class PrinterController {

    private static final int PAGE_SIZE = 50;

    private final PrinterManagement printers;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    PrinterController(PrinterManagement printers, VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.printers = printers;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/organizations/{organizationId}/printers")
    String ofOrganization(
            @PathVariable String organizationId,
            PrinterListRequest asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OrganizationView organization = organizations.require(Ids.parse(organizationId));
        boolean fleetManager = currentCaller.get().mayActAs(Role.FLEET_MANAGER);
        PrinterListView view = asked.view(request, response);
        model.addAttribute("organization", organization);
        model.addAttribute("models", printers.models(organization.id()));
        model.addAttribute("maySelect", organization.isChild() && fleetManager);
        model.addAttribute("mayImport", fleetManager);
        show(view, printers.list(organization.id(), view.filter(), PAGE_SIZE, asked.cursor()), request, model);
        return "printer/list";
    }

    @GetMapping("/printers")
    String ofAll(PrinterListRequest asked, HttpServletRequest request, HttpServletResponse response, Model model) {
        PrinterListView view = asked.view(request, response);
        model.addAttribute("models", List.of());
        model.addAttribute("maySelect", false);
        model.addAttribute("mayImport", false);
        show(view, printers.listAll(view.filter(), PAGE_SIZE, asked.cursor()), request, model);
        return "printer/list";
    }

    private static void show(PrinterListView view, Page<PrinterView> page, HttpServletRequest request, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("printers", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute("statuses", EligibilityStatus.values());
    }
}
