package io.mpsexpress.insight.web;

import io.mpsexpress.insight.scope.Asked;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** <em>Insight</em>: figures with the chart beside them, of one's own for a partner. */
@Controller
@RequestMapping("/insight")
class InsightController {

    private final InsightForm form;
    private final InsightPage page;
    private final InsightFiles files;

    InsightController(InsightForm form, InsightPage page, InsightFiles files) {
        this.form = form;
        this.page = page;
        this.files = files;
    }

    @GetMapping
    ModelAndView show(Asked asked, Model model) {
        return form.show("insight/insight", asked, model, question -> page.fill(model, question));
    }

    @GetMapping("/funnel.csv")
    void funnel(Asked asked, HttpServletResponse response) throws IOException {
        files.funnel(asked, response);
    }

    @GetMapping("/reasons.csv")
    void reasons(String partner, String customer, HttpServletResponse response) throws IOException {
        files.reasons(Asked.of(partner, customer), response);
    }

    @GetMapping("/escalations.csv")
    void escalations(Asked asked, HttpServletResponse response) throws IOException {
        files.escalations(asked, response);
    }

    @GetMapping("/stuck.csv")
    void stuck(String partner, String customer, HttpServletResponse response) throws IOException {
        files.stuck(Asked.of(partner, customer), response);
    }
}
