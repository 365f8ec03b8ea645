package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.enrollment.escalation.EscalationDecisions;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.enrollment.escalation.desk.web.DeskQuestion;
import io.mpsexpress.enrollment.escalation.desk.web.NextEscalation;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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
    private final EscalationDecisions decisions;
    private final NextEscalation next;
    private final EscalationPage page;

    EscalationController(
            EscalationQueries escalations, EscalationDecisions decisions, NextEscalation next, EscalationPage page) {
        this.escalations = escalations;
        this.decisions = decisions;
        this.next = next;
        this.page = page;
    }

    @GetMapping("/{escalationId}")
    String one(@PathVariable String escalationId, DeskQuestion asked, HttpServletRequest request, Model model) {
        page.fill(model, Ids.parse(escalationId), asked.cursor(), request);
        model.addAttribute("asked", asked);
        model.addAttribute("given", GivenDecision.of(null, null));
        model.addAttribute("problems", FormProblems.NONE);
        return "enrollment/escalation";
    }

    /** What the desk and Tasklist show of it beside others. */
    @GetMapping(path = "/{escalationId}/detail", headers = "HX-Request=true")
    String detail(@PathVariable String escalationId, Model model) {
        page.fillDetail(model, Ids.parse(escalationId));
        return "enrollment/escalation-detail";
    }

    /** Decides the ticked printers on their own; the others wait on. With the last of them the next escalation opens. */
    @PostMapping("/{escalationId}/decisions")
    ModelAndView decide(
            @PathVariable String escalationId,
            @RequestParam(defaultValue = "") List<String> serialNumbers,
            GivenDecision given,
            DeskQuestion asked,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        UUID id = Ids.parse(escalationId);
        try {
            decisions.decidePrinters(id, serialNumbers, given);
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            page.fill(model, id, null, request);
            model.addAttribute("asked", asked);
            model.addAttribute("problems", FormProblems.of(refused));
            model.addAttribute("chosen", serialNumbers);
            model.addAttribute("given", given);
            return new ModelAndView("enrollment/escalation", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:" + afterwards(id, serialNumbers.size(), asked, redirect));
    }

    /** Where it goes on: here while some are left, then at the next one; when none is left, where it all began. */
    private String afterwards(UUID id, int decided, DeskQuestion asked, RedirectAttributes redirect) {
        if (isOpen(id)) {
            Flash.success("enrollment.decide.done", decided).after(redirect);
            return asked.urlOf(id);
        }
        Optional<NextEscalation.Next> following = next.of(asked);
        Flash.success(
                        following.isPresent() ? "enrollment.decide.next" : "enrollment.decide.last",
                        decided,
                        following.map(NextEscalation.Next::left).orElse(0L))
                .after(redirect);
        return following.map(one -> asked.urlOf(one.id())).orElseGet(asked::url);
    }

    private boolean isOpen(UUID id) {
        return escalations.openTask(id).isPresent();
    }
}
