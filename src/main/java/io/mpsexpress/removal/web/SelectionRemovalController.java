package io.mpsexpress.removal.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.printer.selection.SelectionCheck;
import io.mpsexpress.printer.selection.SelectionView;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalRequest;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Remove from MPS Express</em> for a selection: its managed printers are asked for, the others are left out. */
@Controller
@RequestMapping("/organizations/{organizationId}/printers/selections/{selectionId}/removal")
class SelectionRemovalController {

    private static final String VIEW = "removal/remove-selected";

    private final PrinterSelectionManagement selections;
    private final VisibleOrganizations organizations;
    private final RemovalQueries queries;
    private final RemovalForm form;

    SelectionRemovalController(
            PrinterSelectionManagement selections,
            VisibleOrganizations organizations,
            RemovalQueries queries,
            RemovalForm form) {
        this.selections = selections;
        this.organizations = organizations;
        this.queries = queries;
        this.form = form;
    }

    @ModelAttribute("organization")
    OrganizationView organization(@PathVariable String organizationId) {
        return organizations.requireChild(Ids.parse(organizationId));
    }

    @ModelAttribute("selection")
    SelectionView selection(@PathVariable String organizationId, @PathVariable String selectionId) {
        return selections.get(Ids.parse(organizationId), Ids.parse(selectionId));
    }

    @ModelAttribute("selected")
    SelectedForRemoval selected(@PathVariable String organizationId, @PathVariable String selectionId, Model model) {
        model.addAttribute("maximum", PrinterFleet.MAXIMUM_SELECTION);
        UUID organization = Ids.parse(organizationId);
        UUID selection = Ids.parse(selectionId);
        SelectionCheck check = selections.check(organization, selection);
        long managed = check.managed();
        List<String> serialNumbers = managed == 0 || managed > PrinterFleet.MAXIMUM_SELECTION
                ? List.of()
                : removable(organization, selection);
        return new SelectedForRemoval(check.total(), managed, serialNumbers);
    }

    private List<String> removable(UUID organizationId, UUID selectionId) {
        List<CheckedPrinter> managed =
                selections.chosen(organizationId, selectionId, EligibilityStatus.ALREADY_MANAGED);
        Set<String> asked =
                queries.askedForAlready(managed.stream().map(CheckedPrinter::id).toList());
        return managed.stream()
                .map(CheckedPrinter::serialNumber)
                .filter(serialNumber -> !asked.contains(serialNumber))
                .toList();
    }

    @GetMapping
    String ask(Model model) {
        return form.blank(VIEW, model);
    }

    /**
     * @param printers for how many the person was told that they ask
     */
    @PostMapping
    ModelAndView request(
            @ModelAttribute("organization") OrganizationView organization,
            @ModelAttribute("selected") SelectedForRemoval selected,
            @RequestParam(defaultValue = "0") int printers,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        if (!selected.isPossible() || selected.count() != printers) {
            return form.refused(reason, Refused.conflict("removal.selection.changed"), VIEW, model);
        }
        return form.send(
                new RemovalRequest(organization.id(), selected.serialNumbers(), false, reason), VIEW, model, redirect);
    }
}
