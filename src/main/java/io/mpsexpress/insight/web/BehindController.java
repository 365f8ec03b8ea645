package io.mpsexpress.insight.web;

import io.mpsexpress.insight.behind.EscalationsInsight;
import io.mpsexpress.insight.behind.StageInsight;
import io.mpsexpress.insight.behind.StandingInsight;
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
            InsightQuestion asked,
            String cursor,
            HttpServletRequest request,
            Model model) {
        StandingInsight.Standing found = standing.at(process, step, asked.whose(), PAGE_SIZE, cursor);
        model.addAttribute("standing", found);
        return show("insight/standing", asked, found.requests(), request, model);
    }

    /** @param figure {@code opened}, {@code decided}, {@code open} or {@code overdue} */
    @GetMapping("/escalations/{team}/{figure}")
    String escalations(
            @PathVariable String team,
            @PathVariable String figure,
            InsightQuestion asked,
            String cursor,
            HttpServletRequest request,
            Model model) {
        EscalationsInsight.Behind found =
                escalations.of(team, figure, asked.period(), asked.whose(), PAGE_SIZE, cursor);
        model.addAttribute("team", team);
        model.addAttribute("figure", figure);
        model.addAttribute("behind", found);
        return show("insight/escalations", asked, found.escalations(), request, model);
    }

    /** The printers of a customer that reached a stage. */
    @GetMapping("/funnel/{stage}/{organizationId}")
    String printers(
            @PathVariable String stage,
            @PathVariable String organizationId,
            InsightQuestion asked,
            String cursor,
            HttpServletRequest request,
            Model model) {
        StageInsight.Behind found = stages.of(stage, organizationId, asked.period(), PAGE_SIZE, cursor);
        model.addAttribute("stage", stage);
        model.addAttribute("behind", found);
        return show("insight/printers", asked, found.printers(), request, model);
    }

    private String show(String view, InsightQuestion asked, Page<?> found, HttpServletRequest request, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("partnerName", form.nameOf(asked.partner()));
        model.addAttribute("pager", Pager.of(request, found));
        return view;
    }
}
