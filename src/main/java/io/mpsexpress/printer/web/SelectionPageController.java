package io.mpsexpress.printer.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.PrinterSelectionManagement;
import io.mpsexpress.printer.SelectionCheck;
import io.mpsexpress.printer.SelectionView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How eligible the printers of a selection are, each with all reasons, and what can be done with them. */
@Controller
@RequestMapping("/organizations/{organizationId}/printers/selections/{selectionId}")
class SelectionPageController {

    private static final int PAGE_SIZE = 50;

    private final PrinterSelectionManagement selections;
    private final VisibleOrganizations organizations;

    SelectionPageController(PrinterSelectionManagement selections, VisibleOrganizations organizations) {
        this.selections = selections;
        this.organizations = organizations;
    }

    @ModelAttribute("organization")
    OrganizationView organization(@PathVariable String organizationId) {
        return organizations.requireChild(Ids.parse(organizationId));
    }

    @ModelAttribute("selection")
    SelectionView selection(@PathVariable String organizationId, @PathVariable String selectionId, Model model) {
        model.addAttribute("maximum", PrinterFleet.MAXIMUM_SELECTION);
        return selections.get(Ids.parse(organizationId), Ids.parse(selectionId));
    }

    @GetMapping
    String check(@ModelAttribute("selection") SelectionView selection, Model model) {
        model.addAttribute("check", selections.check(selection.organizationId(), selection.id()));
        return "printer/selection";
    }

    /** For a selection that is so large that it is not checked each time it is looked at. */
    @PostMapping("/check")
    String checkAgain(@ModelAttribute("selection") SelectionView selection) {
        selections.checkAgain(selection.organizationId(), selection.id());
        return "redirect:/organizations/" + selection.organizationId() + "/printers/selections/" + selection.id();
    }

    @GetMapping("/printers")
    String printers(
            @ModelAttribute("selection") SelectionView selection,
            @RequestParam(required = false) EligibilityStatus status,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        UUID organizationId = selection.organizationId();
        Page<CheckedPrinter> page = selections.printers(organizationId, selection.id(), status, PAGE_SIZE, cursor);
        model.addAttribute("check", selections.check(organizationId, selection.id()));
        model.addAttribute("printers", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute("status", status);
        return "printer/selection-printers";
    }

    @GetMapping("/add")
    String add(
            @ModelAttribute("selection") SelectionView selection,
            @RequestParam(required = false) EligibilityStatus status,
            Model model) {
        return ask(selection, status, SelectionStep.ADD, model);
    }

    @GetMapping("/contact")
    String assignContact(
            @ModelAttribute("selection") SelectionView selection,
            @RequestParam(required = false) EligibilityStatus status,
            Model model) {
        return ask(selection, status, SelectionStep.ASSIGN, model);
    }

    @GetMapping("/new-contact")
    String createContact(
            @ModelAttribute("selection") SelectionView selection,
            @RequestParam(required = false) EligibilityStatus status,
            Model model) {
        return ask(selection, status, SelectionStep.CREATE, model);
    }

    private String ask(SelectionView selection, EligibilityStatus status, SelectionStep step, Model model) {
        SelectionCheck check = selections.check(selection.organizationId(), selection.id());
        model.addAttribute("check", check);
        model.addAttribute("count", status == null ? check.total() : check.count(status));
        model.addAttribute("status", status);
        model.addAttribute("step", step);
        return "printer/selection-step";
    }
}
