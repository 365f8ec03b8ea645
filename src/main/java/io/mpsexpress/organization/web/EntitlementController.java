package io.mpsexpress.organization.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.EntitlementManagement;
import io.mpsexpress.organization.EntitlementQueries;
import io.mpsexpress.organization.EntitlementRequestView;
import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.request.RequestTasks;
import io.mpsexpress.shared.Ids;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * <em>Entitle to MPS Express</em>: starts the request and leads to the task that says what it means and confirms it. More than
 * four collaborators: it leads on from the customer to the request and to its task.
 */
@Controller
class EntitlementController {

    private final VisibleOrganizations organizations;
    private final EntitlementManagement entitlements;
    private final EntitlementQueries queries;
    private final RequestTasks steps;
    private final CurrentCaller currentCaller;

    EntitlementController(
            VisibleOrganizations organizations,
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

    /** A request that is open already is gone on with; a page that still offers it to an entitled customer does no harm. */
    @PostMapping("/organizations/{organizationId}/entitlement-requests")
    String request(@PathVariable String organizationId, RedirectAttributes redirect) {
        currentCaller.get().require(Role.PARTNER_ADMINISTRATOR);
        OrganizationView organization = organizations.require(Ids.parse(organizationId));
        if (organization.entitled()) {
            Flash.info("entitlement.alreadyEntitled", organization.name()).after(redirect);
            return "redirect:/organizations/" + organization.id();
        }
        UUID id = organization.id();
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
