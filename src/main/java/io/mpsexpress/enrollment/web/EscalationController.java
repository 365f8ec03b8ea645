package io.mpsexpress.enrollment.web;

import io.mpsexpress.enrollment.EscalationQueries;
import io.mpsexpress.enrollment.EscalationView;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Printers that a team at Lexmark has to decide about; they are decided in Tasklist. */
@Controller
@RequestMapping("/escalations")
class EscalationController {

    private static final int ESCALATIONS = 25;
    private static final int PRINTERS = 50;

    private final EscalationQueries escalations;
    private final OrganizationManagement organizations;

    EscalationController(EscalationQueries escalations, OrganizationManagement organizations) {
        this.escalations = escalations;
        this.organizations = organizations;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        Boolean open = "all".equals(state) ? null : Boolean.valueOf(!"closed".equals(state));
        Page<EscalationView> found = escalations.list(open, ESCALATIONS, cursor);
        model.addAttribute("escalations", found.items());
        model.addAttribute(
                "customers",
                organizations.names(found.items().stream()
                        .map(EscalationView::organizationId)
                        .toList()));
        model.addAttribute("pager", Pager.of(request, found));
        model.addAttribute("state", state);
        return "enrollment/escalations";
    }

    @GetMapping("/{escalationId}")
    String one(
            @PathVariable String escalationId,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        UUID id = Ids.parse(escalationId);
        EscalationView escalation = escalations.get(id);
        var printers = escalations.printers(id, PRINTERS, cursor);
        model.addAttribute("escalation", escalation);
        model.addAttribute("organization", organizations.get(escalation.organizationId()));
        model.addAttribute("task", escalations.openTask(id).orElse(null));
        model.addAttribute("printers", printers.items());
        model.addAttribute("pager", Pager.of(request, printers));
        model.addAttribute("decisions", escalations.decisions(id));
        model.addAttribute("earlierDecisions", escalations.earlierDecisions(id));
        return "enrollment/escalation";
    }
}
