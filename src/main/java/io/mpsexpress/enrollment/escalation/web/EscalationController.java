package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.enrollment.escalation.EscalationManagement;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Printers that a team at Lexmark has to decide about; they are decided in Tasklist. */
@Controller
@RequestMapping("/escalations")
class EscalationController {

    private static final int ESCALATIONS = 25;

    private final EscalationQueries escalations;
    private final EscalationManagement management;
    private final OrganizationManagement organizations;
    private final EscalationPage page;

    EscalationController(
            EscalationQueries escalations,
            EscalationManagement management,
            OrganizationManagement organizations,
            EscalationPage page) {
        this.escalations = escalations;
        this.management = management;
        this.organizations = organizations;
        this.page = page;
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
        page.fill(model, Ids.parse(escalationId), cursor, request);
        model.addAttribute("problems", FormProblems.NONE);
        return "enrollment/escalation";
    }

    /** Decides the ticked printers on their own; the others wait on. */
    @PostMapping("/{escalationId}/decisions")
    ModelAndView decide(
            @PathVariable String escalationId,
            @RequestParam(defaultValue = "") List<String> serialNumbers,
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) String reason,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        UUID id = Ids.parse(escalationId);
        try {
            management.decidePrinters(id, serialNumbers, decision, reason);
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            page.fill(model, id, null, request);
            model.addAttribute("problems", FormProblems.of(refused));
            model.addAttribute("chosen", serialNumbers);
            model.addAttribute("decision", decision);
            model.addAttribute("reason", reason);
            return new ModelAndView("enrollment/escalation", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Flash.success("enrollment.decide.done", serialNumbers.size()).after(redirect);
        return new ModelAndView("redirect:/escalations/" + id);
    }
}
