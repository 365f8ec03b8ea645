package io.mpsexpress.removal.web;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.selection.PastedSerialNumbers;
import io.mpsexpress.removal.RemovalRequest;
import io.mpsexpress.shared.Ids;
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

/** Asks for the removal of printers by their serial numbers: also for staff, who select none in the list. */
@Controller
@RequestMapping("/organizations/{organizationId}/removals")
class PrinterRemovalController {

    private static final String VIEW = "removal/remove-printers";

    private final VisibleOrganizations organizations;
    private final RemovalForm form;

    PrinterRemovalController(VisibleOrganizations organizations, RemovalForm form) {
        this.organizations = organizations;
        this.form = form;
    }

    @ModelAttribute("organization")
    OrganizationView organization(@PathVariable String organizationId, Model model) {
        OrganizationView organization = organizations.requireChild(Ids.parse(organizationId));
        form.requireMayAsk();
        model.addAttribute("maximum", PrinterFleet.MAXIMUM_SELECTION);
        return organization;
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute("serialNumbers", "");
        return form.blank(VIEW, model);
    }

    @PostMapping
    ModelAndView request(
            @ModelAttribute("organization") OrganizationView organization,
            @RequestParam(defaultValue = "") String serialNumbers,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("serialNumbers", serialNumbers);
        return form.send(
                new RemovalRequest(organization.id(), PastedSerialNumbers.in(serialNumbers), false, reason),
                VIEW,
                model,
                redirect);
    }
}
