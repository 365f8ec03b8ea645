package io.mpsexpress.insight.web;

import io.mpsexpress.insight.Stage;
import io.mpsexpress.insight.behind.EscalationsInsight;
import io.mpsexpress.insight.behind.StageInsight;
import io.mpsexpress.insight.behind.StandingInsight;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The requests, escalations and printers behind a figure. */
@Controller
@RequestMapping("/insight")
class BehindController {

    private static final int PAGE_SIZE = 50;

    private final StandingInsight standing;
    private final EscalationsInsight escalations;
    private final StageInsight stages;
    private final InsightForm form;

    BehindController(StandingInsight standing, EscalationsInsight escalations, StageInsight stages, InsightForm form) {
        this.standing = standing;
        this.escalations = escalations;
        this.stages = stages;
        this.form = form;
    }

    /** What stands at a step now. */
    @GetMapping("/models/{process}/{step}")
    String standing(
            @PathVariable String process,
            @PathVariable String step,
            Asked asked,
            String cursor,
            HttpServletRequest request,
            Model model) {
        InsightQuestion question = form.answer(asked, model);
        StandingInsight.Standing found = standing.at(process, step, question.whose(), PAGE_SIZE, cursor);
        model.addAttribute("standing", found);
        return show("insight/standing", found.requests(), request, model);
    }

    /** @param figure {@code opened}, {@code decided}, {@code in_time}, {@code open} or {@code overdue} */
    @GetMapping("/escalations/{team}/{figure}")
    String escalations(
            @PathVariable String team,
            @PathVariable String figure,
            Asked asked,
            String cursor,
            HttpServletRequest request,
            Model model) {
        InsightQuestion question = form.answer(asked, model);
        EscalationsInsight.Behind found = escalations.of(team, figure, question, PAGE_SIZE, cursor);
        model.addAttribute("team", team);
        model.addAttribute("figure", figure);
        model.addAttribute("behind", found);
        return show("insight/escalations", found.escalations(), request, model);
    }

    /** The printers of a customer that reached a stage. */
    @GetMapping("/funnel/{stage}/{organizationId}")
    String printers(
            @PathVariable Stage stage,
            @PathVariable String organizationId,
            Asked asked,
            String cursor,
            HttpServletRequest request,
            Model model) {
        InsightQuestion question = form.answer(asked, model);
        StageInsight.Behind found = stages.of(stage, organizationId, question.period(), PAGE_SIZE, cursor);
        model.addAttribute("stage", stage);
        model.addAttribute("behind", found);
        return show("insight/printers", found.printers(), request, model);
    }

    private static String show(String view, Page<?> found, HttpServletRequest request, Model model) {
        model.addAttribute("pager", Pager.of(request, found));
        return view;
    }
}
