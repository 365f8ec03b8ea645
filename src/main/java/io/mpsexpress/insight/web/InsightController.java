package io.mpsexpress.insight.web;

import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** <em>Insight</em>: figures with the chart beside them, of one's own for a partner. */
@Controller
@RequestMapping("/insight")
class InsightController {

    private final InsightPage page;
    private final InsightFiles files;

    InsightController(InsightPage page, InsightFiles files) {
        this.page = page;
        this.files = files;
    }

    @GetMapping
    ModelAndView show(InsightQuestion asked, Model model) {
        model.addAttribute("asked", asked);
        try {
            page.fill(model, asked, asked.period());
            model.addAttribute("problems", FormProblems.NONE);
            return new ModelAndView("insight/insight", model.asMap());
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            InsightQuestion answerable = asked.withoutPeriod();
            page.fill(model, answerable, answerable.period());
            model.addAttribute("problems", FormProblems.of(refused));
            return new ModelAndView("insight/insight", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/funnel.csv")
    void funnel(InsightQuestion asked, HttpServletResponse response) throws IOException {
        files.funnel(asked, response);
    }

    @GetMapping("/reasons.csv")
    void reasons(InsightQuestion asked, HttpServletResponse response) throws IOException {
        files.reasons(asked.partner(), response);
    }

    @GetMapping("/escalations.csv")
    void escalations(InsightQuestion asked, HttpServletResponse response) throws IOException {
        files.escalations(asked, response);
    }

    @GetMapping("/stuck.csv")
    void stuck(InsightQuestion asked, HttpServletResponse response) throws IOException {
        files.stuck(asked.partner(), response);
    }
}
