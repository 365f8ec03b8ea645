package io.mpsexpress.printer.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.printer.FleetColumn;
import io.mpsexpress.printer.PrinterImportManagement;
import io.mpsexpress.printer.PrinterImportQueries;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestPage;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Import printers</em> goes on: look at the check of the file, import, watch, read the results. */
@Controller
@RequestMapping("/organizations/{organizationId}")
class FleetImportController {

    private static final int SHOWN_ROWS = 100;

    private final PrinterImportManagement imports;
    private final PrinterImportQueries queries;
    private final FleetChangesModel changes;
    private final RequestPage page;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    FleetImportController(
            PrinterImportManagement imports,
            PrinterImportQueries queries,
            FleetChangesModel changes,
            RequestPage page,
            VisibleOrganizations organizations,
            CurrentCaller currentCaller) {
        this.imports = imports;
        this.queries = queries;
        this.changes = changes;
        this.page = page;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @ModelAttribute
    void addTo(Model model, @PathVariable String organizationId) {
        OrganizationView organization = organizations.require(Ids.parse(organizationId));
        model.addAttribute("organization", organization);
        model.addAttribute("mayWrite", currentCaller.get().mayActAs(Role.FLEET_MANAGER));
    }

    /** The history is the list among the requests of all kinds. */
    @GetMapping("/printer-imports")
    String history(@PathVariable String organizationId) {
        return "redirect:/requests/" + RequestKind.PRINTER_IMPORT.path() + "?organization=" + Ids.parse(organizationId);
    }

    @GetMapping("/printer-imports/{importId}")
    String one(
            @PathVariable String organizationId,
            @PathVariable String importId,
            @RequestParam(required = false) FleetColumn column,
            Locale locale,
            Model model) {
        PrinterImportView view = queries.get(Ids.parse(organizationId), Ids.parse(importId));
        model.addAttribute("view", view);
        model.addAttribute(
                "tone", RequestView.tone(view.state().name(), !view.state().isOver()));
        model.addAttribute("keptInvalid", PrinterImportView.KEPT_INVALID);
        changes.fill(model, view, column, locale);
        model.addAttribute(
                "failed",
                view.state() == PrinterImportState.CHECKING
                        ? List.of()
                        : queries.failedRows(view.organizationId(), view.id(), 0, SHOWN_ROWS));
        page.fill(
                model,
                new RequestPage.Shown(
                        view.id(),
                        null,
                        !view.state().isOver(),
                        List.of(view.id()),
                        List.of(view.uploadedBy()),
                        view.endedInEngine()));
        return "printer/imported";
    }

    /** What the page asks for again and again while printers are being imported. */
    @GetMapping(path = "/printer-imports/{importId}", headers = "HX-Request=true")
    String progress(@PathVariable String organizationId, @PathVariable String importId, Locale locale, Model model) {
        return one(organizationId, importId, null, locale, model) + " :: import";
    }

    @PostMapping("/printer-imports/{importId}/confirmation")
    String confirm(@PathVariable String organizationId, @PathVariable String importId, RedirectAttributes redirect) {
        return act(organizationId, importId, redirect, imports::confirm);
    }

    @PostMapping("/printer-imports/{importId}/cancellation")
    String cancel(@PathVariable String organizationId, @PathVariable String importId, RedirectAttributes redirect) {
        return act(organizationId, importId, redirect, imports::cancel);
    }

    /** What comes too late (a second click, an import that has just ended) is said on the page, which shows how it is. */
    private static String act(String organizationId, String importId, RedirectAttributes redirect, Act act) {
        UUID organization = Ids.parse(organizationId);
        UUID id = Ids.parse(importId);
        try {
            act.on(organization, id);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.CONFLICT) {
                throw refused;
            }
            Flash.info(refused.code()).after(redirect);
        }
        return toPage(organization, id);
    }

    private static String toPage(UUID organization, UUID importId) {
        return "redirect:/organizations/" + organization + "/printer-imports/" + importId;
    }

    private interface Act {

        void on(UUID organizationId, UUID importId);
    }
}
