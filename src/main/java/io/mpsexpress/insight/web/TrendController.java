package io.mpsexpress.insight.web;

import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.trend.SlowerInsight;
import io.mpsexpress.insight.trend.TrendInsight;
import io.mpsexpress.portal.Pager;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** <em>Insight</em>: how requests go on from week to week, and what goes slower than usual. */
@Controller
@RequestMapping("/insight/trend")
class TrendController {

    private static final int PAGE_SIZE = 50;

    private final InsightForm form;
    private final TrendInsight trend;
    private final SlowerInsight slower;

    TrendController(InsightForm form, TrendInsight trend, SlowerInsight slower) {
        this.form = form;
        this.trend = trend;
        this.slower = slower;
    }

    @GetMapping
    ModelAndView show(Asked asked, Model model) {
        return form.show("insight/trend", asked, model, question -> {
            model.addAttribute("weeks", trend.weeks(question));
            model.addAttribute("slower", slower.slower(question));
        });
    }

    /** @param week the Monday with which it begins */
    @GetMapping("/{week}")
    String behind(@PathVariable String week, Asked asked, String cursor, HttpServletRequest request, Model model) {
        InsightQuestion question = form.answer(asked, model);
        TrendInsight.Behind behind = trend.behind(week, question, PAGE_SIZE, cursor);
        model.addAttribute("week", behind.week());
        model.addAttribute("passages", behind.requests().items());
        model.addAttribute("pager", Pager.of(request, behind.requests()));
        return "insight/week";
    }
}
