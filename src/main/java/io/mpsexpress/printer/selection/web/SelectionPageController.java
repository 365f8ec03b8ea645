package io.mpsexpress.printer.selection.web;

import io.mpsexpress.access.UserManagement;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.OpenAdditions;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.list.web.PrinterListView;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.printer.selection.SelectionCheck;
import io.mpsexpress.printer.selection.SelectionView;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How eligible the printers of a selection are, each with all reasons, and what can be done with them. More than four
 * collaborators: the page shows what several modules know of the printers.
 */
@Controller
@RequestMapping("/organizations/{organizationId}/printers/selections/{selectionId}")
class SelectionPageController {

    private static final int PAGE_SIZE = 50;

    private final PrinterSelectionManagement selections;
    private final VisibleOrganizations organizations;
    private final OpenAdditions openAdditions;
    private final UserManagement users;
    private final ProgramManagement program;

    SelectionPageController(
            PrinterSelectionManagement selections,
            VisibleOrganizations organizations,
            OpenAdditions openAdditions,
            UserManagement users,
            ProgramManagement program) {
        this.selections = selections;
        this.organizations = organizations;
        this.openAdditions = openAdditions;
        this.users = users;
        this.program = program;
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
    String check(
            @ModelAttribute("organization") OrganizationView organization,
            @ModelAttribute("selection") SelectionView selection,
            Model model) {
        PrinterListView list = PrinterListView.of(organization, selection.listed());
        model.addAttribute("list", list.withoutSelection());
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
        model.addAttribute(
                "asked",
                openAdditions.newest(
                        page.items().stream().map(CheckedPrinter::id).toList()));
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute("status", status);
        model.addAttribute("offer", status == null ? null : SelectionOffer.of(status));
        return "printer/selection-printers";
    }

    @GetMapping("/add")
    String add(
            @ModelAttribute("selection") SelectionView selection,
            @RequestParam(required = false) EligibilityStatus status,
            Model model) {
        SelectionCheck check = selections.check(selection.organizationId(), selection.id());
        long count = status == null ? check.total() : check.count(status);
        long addable = check.addable(status);
        model.addAttribute("check", check);
        model.addAttribute("count", count);
        model.addAttribute("status", status);
        model.addAttribute("noTerms", !program.hasTerms());
        model.addAttribute("addable", addable);
        if (addable > 0 && count <= PrinterFleet.MAXIMUM_SELECTION) {
            OpenAdditions.Among underWay = openAdditions.among(ids(selection, status));
            model.addAttribute("underWay", underWay);
            model.addAttribute(
                    "people",
                    users.names(underWay.newest().stream()
                            .map(OpenAdditions.Addition::requestedBy)
                            .toList()));
        }
        return "printer/selection-add";
    }

    private List<UUID> ids(SelectionView selection, EligibilityStatus status) {
        return selections.chosen(selection.organizationId(), selection.id(), status).stream()
                .map(CheckedPrinter::id)
                .toList();
    }
}
