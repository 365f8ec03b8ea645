package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.enrollment.escalation.EscalationManagement;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Ids;
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

/** Printers of one request that a team at Lexmark has to decide about. */
@Controller
@RequestMapping("/escalations")
class EscalationController {

    private final EscalationQueries escalations;
    private final EscalationManagement management;
    private final DeskPage desk;
    private final EscalationPage page;

    EscalationController(
            EscalationQueries escalations, EscalationManagement management, DeskPage desk, EscalationPage page) {
        this.escalations = escalations;
        this.management = management;
        this.desk = desk;
        this.page = page;
    }

    @GetMapping("/{escalationId}")
    String one(
            @PathVariable String escalationId,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        page.fill(model, Ids.parse(escalationId), cursor, request);
        model.addAttribute("given", GivenDecision.of(null, null));
        model.addAttribute("problems", FormProblems.NONE);
        return "enrollment/escalation";
    }

    /** Decides the ticked printers on their own; the others wait on. With the last of them the next escalation opens. */
    @PostMapping("/{escalationId}/decisions")
    ModelAndView decide(
            @PathVariable String escalationId,
            @RequestParam(defaultValue = "") List<String> serialNumbers,
            GivenDecision given,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        UUID id = Ids.parse(escalationId);
        try {
            management.decidePrinters(id, serialNumbers, given);
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            page.fill(model, id, null, request);
            model.addAttribute("problems", FormProblems.of(refused));
            model.addAttribute("chosen", serialNumbers);
            model.addAttribute("given", given);
            return new ModelAndView("enrollment/escalation", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Flash.success("enrollment.decide.done", serialNumbers.size()).after(redirect);
        UUID shown = isOpen(id) ? id : desk.next().orElse(null);
        return new ModelAndView("redirect:/escalations" + (shown == null ? "" : "/" + shown));
    }

    private boolean isOpen(UUID id) {
        return escalations.openTask(id).isPresent();
    }
}
