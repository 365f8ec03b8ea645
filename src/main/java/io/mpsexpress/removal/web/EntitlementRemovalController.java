package io.mpsexpress.removal.web;

import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalRequest;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.shared.Ids;
import java.util.Optional;
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

/** Asks for the removal of an entitlement, once no printer is in the program. */
@Controller
@RequestMapping("/organizations/{organizationId}")
class EntitlementRemovalController {

    private static final String VIEW = "removal/remove-entitlement";

    private final VisibleOrganizations visible;
    private final OrganizationManagement organizations;
    private final RemovalQueries queries;
    private final RemovalForm form;

    EntitlementRemovalController(
            VisibleOrganizations visible,
            OrganizationManagement organizations,
            RemovalQueries queries,
            RemovalForm form) {
        this.visible = visible;
        this.organizations = organizations;
        this.queries = queries;
        this.form = form;
    }

    @ModelAttribute("organization")
    OrganizationView organization(@PathVariable String organizationId, Model model) {
        UUID id = Ids.parse(organizationId);
        OrganizationView organization = visible.requireChild(id);
        form.requireMayAsk();
        model.addAttribute("figures", organizations.figures(id));
        return organization;
    }

    /** What is asked for already, or is not there, is not asked for again. */
    @GetMapping("/entitlement-removal/new")
    String ask(
            @ModelAttribute("organization") OrganizationView organization, Model model, RedirectAttributes redirect) {
        Optional<RemovalView> open = queries.openOfEntitlement(organization.id());
        if (open.isPresent()) {
            Flash.info("removal.entitlementAlreadyRequested", organization.name())
                    .after(redirect);
            return "redirect:/removals/" + open.get().id();
        }
        if (!organization.entitled()) {
            Flash.info("entitlement.notEntitled", organization.name()).after(redirect);
            return "redirect:/organizations/" + organization.id();
        }
        return form.blank(VIEW, model);
    }

    @PostMapping("/entitlement-removals")
    ModelAndView request(
            @ModelAttribute("organization") OrganizationView organization,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        return form.send(new RemovalRequest(organization.id(), null, true, reason), VIEW, model, redirect);
    }
}
