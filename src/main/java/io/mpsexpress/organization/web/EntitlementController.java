package io.mpsexpress.organization.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.EntitlementManagement;
import io.mpsexpress.organization.EntitlementQueries;
import io.mpsexpress.organization.EntitlementRequestView;
import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.OrganizationSummary;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.request.RequestTasks;
import io.mpsexpress.shared.Ids;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * <em>Entitle to MPS Express</em>: says what it means, starts the request and leads to the task that confirms it. More than
 * four collaborators: the page leads on from the customer to the request and to its task.
 */
@Controller
@RequestMapping("/organizations/{organizationId}")
class EntitlementController {

    private final OrganizationManagement organizations;
    private final EntitlementManagement entitlements;
    private final EntitlementQueries queries;
    private final RequestTasks steps;
    private final CurrentCaller currentCaller;

    EntitlementController(
            OrganizationManagement organizations,
            EntitlementManagement entitlements,
            EntitlementQueries queries,
            RequestTasks steps,
            CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.entitlements = entitlements;
        this.queries = queries;
        this.steps = steps;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/entitle")
    String ask(@PathVariable String organizationId, Model model, RedirectAttributes redirect) {
        currentCaller.get().require(Role.PARTNER_ADMINISTRATOR);
        OrganizationSummary organization = organizations.get(Ids.parse(organizationId));
        if (organization.entitled()) {
            Flash.info("entitlement.alreadyEntitled", organization.name()).after(redirect);
            return "redirect:/organizations/" + organization.id();
        }
        model.addAttribute("organization", organization);
        return "organization/entitle";
    }

    /** A request that is open already is gone on with. */
    @PostMapping("/entitlement-requests")
    String request(@PathVariable String organizationId) {
        UUID id = Ids.parse(organizationId);
        EntitlementRequestView request = queries.latestFor(id).stream()
                .filter(known -> known.state() == EntitlementState.OPEN)
                .findFirst()
                .orElseGet(() -> queries.get(entitlements.request(id)));
        String page = "/entitlement-requests/" + request.id();
        return "redirect:"
                + steps.begin(request.workedOnBy(), "entitle-organization", page)
                        .orElse(page);
    }
}
