package io.mpsexpress.insight.web;

import io.mpsexpress.insight.StepInsight;
import io.mpsexpress.insight.StepInsight.Behind;
import io.mpsexpress.insight.StepView;
import io.mpsexpress.insight.WaitingView;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.portal.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** <em>Insight</em>: how long steps take, for whom they wait, and the requests behind that. */
@Controller
@RequestMapping("/insight")
class StepsController {

    private static final int PAGE_SIZE = 50;

    private final InsightForm form;
    private final StepInsight steps;

    StepsController(InsightForm form, StepInsight steps) {
        this.form = form;
        this.steps = steps;
    }

    @GetMapping("/steps")
    ModelAndView show(Asked asked, Model model) {
        return form.show("insight/steps", asked, model, question -> {
            List<StepView> found = steps.steps(question);
            model.addAttribute("steps", found);
            model.addAttribute("waiting", WaitingView.of(found));
        });
    }

    /** @param whom only while these were waited for; null for whomever */
    @GetMapping({"/steps/{process}/{step}", "/steps/{process}/{step}/{whom}"})
    String behind(
            @PathVariable String process,
            @PathVariable String step,
            @PathVariable(required = false) String whom,
            Asked asked,
            String cursor,
            HttpServletRequest request,
            Model model) {
        return show(steps.behind(process, step, whom, form.answer(asked, model), PAGE_SIZE, cursor), request, model);
    }

    /** What waited for somebody, at whatever step. */
    @GetMapping("/waiting/{whom}")
    String waiting(@PathVariable String whom, Asked asked, String cursor, HttpServletRequest request, Model model) {
        return show(steps.waiting(whom, form.answer(asked, model), PAGE_SIZE, cursor), request, model);
    }

    private static String show(Behind behind, HttpServletRequest request, Model model) {
        model.addAttribute("behind", behind);
        model.addAttribute("pager", Pager.of(request, behind.passages()));
        return "insight/step";
    }
}
