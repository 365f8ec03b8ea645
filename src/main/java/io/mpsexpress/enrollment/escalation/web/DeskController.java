package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.enrollment.escalation.DeskDecisions;
import io.mpsexpress.enrollment.escalation.DeskDecisions.Target;
import io.mpsexpress.enrollment.escalation.EscalationDesk;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.EscalationOnDesk;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk: what a team at Lexmark has to decide, and many of it decided at once. */
@Controller
@RequestMapping("/escalations")
class DeskController {

    private static final int ESCALATIONS = 50;

    private final EscalationDesk desk;
    private final DeskDecisions decisions;
    private final DeskPage page;
    private final CurrentCaller currentCaller;

    DeskController(EscalationDesk desk, DeskDecisions decisions, DeskPage page, CurrentCaller currentCaller) {
        this.desk = desk;
        this.decisions = decisions;
        this.page = page;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String list(DeskQuestion asked, HttpServletRequest request, Model model) {
        fill(asked, request, model);
        model.addAttribute("given", GivenDecision.of(null, null));
        model.addAttribute("problems", FormProblems.NONE);
        return "enrollment/escalations";
    }

    /** Decides the ticked ones, or all that match; what was refused is named on the page that follows. */
    @PostMapping("/decisions")
    ModelAndView decide(
            DeskQuestion asked,
            @RequestParam(defaultValue = "") List<String> escalationIds,
            @RequestParam(defaultValue = "false") boolean all,
            GivenDecision given,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        List<String> ids = all ? matching(asked) : escalationIds;
        try {
            List<Target> targets = ids.stream().map(id -> new Target(id, null)).toList();
            page.tell(decisions.decide(targets, given), redirect);
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            fill(asked, request, model);
            model.addAttribute("problems", FormProblems.of(refused));
            model.addAttribute("chosen", escalationIds);
            model.addAttribute("all", all);
            model.addAttribute("given", given);
            return new ModelAndView("enrollment/escalations", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:" + asked.url());
    }

    private List<String> matching(DeskQuestion asked) {
        return desk.list(filter(asked), DeskDecisions.MOST, null).items().stream()
                .map(one -> one.id().toString())
                .toList();
    }

    private void fill(DeskQuestion asked, HttpServletRequest request, Model model) {
        EscalationFilter filter = filter(asked);
        Page<EscalationOnDesk> found = desk.list(filter, ESCALATIONS, asked.cursor());
        model.addAttribute("pager", Pager.of(request, found));
        model.addAttribute(
                "count",
                found.nextCursor() == null && asked.isFirst() ? found.items().size() : desk.count(filter));
        model.addAttribute("most", DeskDecisions.MOST);
        page.fill(model, asked, found.items());
    }

    private EscalationFilter filter(DeskQuestion asked) {
        return asked.filter(currentCaller.get());
    }
}
