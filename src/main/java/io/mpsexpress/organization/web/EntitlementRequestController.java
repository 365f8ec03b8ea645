package io.mpsexpress.organization.web;

import io.mpsexpress.organization.EntitlementQueries;
import io.mpsexpress.organization.EntitlementRequestView;
import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.request.RequestPage;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Ids;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a request to entitle a child organization. */
@Controller
class EntitlementRequestController {

    private final EntitlementQueries queries;
    private final VisibleOrganizations organizations;
    private final RequestPage page;

    EntitlementRequestController(EntitlementQueries queries, VisibleOrganizations organizations, RequestPage page) {
        this.queries = queries;
        this.organizations = organizations;
        this.page = page;
    }

    @GetMapping("/entitlement-requests/{requestId}")
    String one(@PathVariable String requestId, Model model) {
        EntitlementRequestView request = queries.get(Ids.parse(requestId));
        model.addAttribute("request", request);
        model.addAttribute("tone", RequestView.tone(request.state().name(), request.state() == EntitlementState.OPEN));
        model.addAttribute("organization", organizations.require(request.organizationId()));
        page.fill(
                model,
                new RequestPage.Shown(
                        request.workedOnBy(),
                        "entitle-organization",
                        request.state() == EntitlementState.OPEN,
                        List.of(request.id()),
                        List.of(request.requestedBy()),
                        request.endedInEngine()));
        return "organization/entitlement-request";
    }
}
