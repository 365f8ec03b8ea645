package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.access.FormPage;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.enrollment.escalation.desk.Assignment;
import io.mpsexpress.enrollment.escalation.desk.DeskAssignments;
import io.mpsexpress.enrollment.escalation.desk.DeskDecisions;
import io.mpsexpress.enrollment.escalation.desk.PartnerQuestions;
import io.mpsexpress.enrollment.escalation.desk.Result;
import io.mpsexpress.enrollment.escalation.desk.Result.Target;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk: what a team at Lexmark has to decide, and what is done with many of it at once. */
@Controller
@RequestMapping("/escalations")
class DeskController {

    private static final String PAGE = "enrollment/escalations";

    private final DeskDecisions decisions;
    private final DeskAssignments assignments;
    private final PartnerQuestions questions;
    private final DeskPage page;

    DeskController(DeskDecisions decisions, DeskAssignments assignments, PartnerQuestions questions, DeskPage page) {
        this.decisions = decisions;
        this.assignments = assignments;
        this.questions = questions;
        this.page = page;
    }

    @GetMapping
    String list(DeskQuestion asked, HttpServletRequest request, Model model) {
        page.fill(model, asked, request);
        model.addAttribute("given", GivenDecision.of(null, null));
        model.addAttribute("problems", FormProblems.NONE);
        return PAGE;
    }

    /** Decides the ticked ones, or all that match; what was refused is named on the page that follows. */
    @PostMapping("/decisions")
    ModelAndView decide(
            DeskQuestion asked, Ticked ticked, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        return answer(asked, ticked, request, redirect, model, "decided", ids -> {
            List<Target> targets = ids.stream().map(id -> new Target(id, null)).toList();
            return decisions.decide(targets, ticked.shown(), ticked.given());
        });
    }

    /** Takes, hands over or gives back. */
    @PostMapping("/assignments")
    ModelAndView assign(
            DeskQuestion asked,
            Ticked ticked,
            @RequestParam String assignment,
            @RequestParam(required = false) String colleague,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        Assignment what = Assignment.of(assignment);
        return answer(
                asked, ticked, request, redirect, model, what.name(), ids -> assignments.assign(ids, what, colleague));
    }

    /** Asks the partners, each request once. */
    @PostMapping("/questions")
    ModelAndView ask(
            DeskQuestion asked, Ticked ticked, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        return answer(
                asked,
                ticked,
                request,
                redirect,
                model,
                "asked",
                ids -> questions.ask(ids, ticked.question(), "question"));
    }

    private ModelAndView answer(
            DeskQuestion asked,
            Ticked ticked,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model,
            String done,
            Function<List<String>, List<Result>> work) {
        try {
            page.tell(work.apply(ticked.isAll() ? page.matching(asked) : ticked.ids()), done, redirect);
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            page.fill(model, asked, request);
            model.addAttribute("problems", FormProblems.of(refused));
            model.addAttribute("chosen", ticked.ids());
            model.addAttribute("all", ticked.isAll());
            model.addAttribute("given", ticked.given());
            model.addAttribute("question", ticked.question());
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String from = FormPage.of(request);
        return new ModelAndView("redirect:" + ("decided".equals(done) || from.equals("/") ? asked.url() : from));
    }

    /**
     * What is sent with the list.
     *
     * @param escalationIds those that are ticked; null for none
     * @param all whether all are meant that match, on every page; null for not
     * @param printersShown which printers the list shows of each, by its id; null for nothing
     */
    record Ticked(
            List<String> escalationIds,
            Boolean all,
            String decision,
            String reason,
            String validUntil,
            String maximumPageCount,
            String question,
            Map<String, Integer> printersShown) {

        List<String> ids() {
            return DeskAnswers.given(escalationIds);
        }

        Map<String, Integer> shown() {
            return printersShown == null ? Map.of() : printersShown;
        }

        boolean isAll() {
            return Boolean.TRUE.equals(all);
        }

        GivenDecision given() {
            return new GivenDecision(decision, reason, validUntil, maximumPageCount);
        }
    }
}
