package io.mpsexpress.insight.web;

import io.mpsexpress.engine.ProcessModels;
import io.mpsexpress.insight.ModelInsight;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.shared.Refused;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** <em>Insight</em>: figures on the diagrams of the processes. */
@Controller
@RequestMapping("/insight")
class ModelsController {

    private final InsightForm form;
    private final ModelInsight insight;
    private final ProcessModels models;

    ModelsController(InsightForm form, ModelInsight insight, ProcessModels models) {
        this.form = form;
        this.insight = insight;
        this.models = models;
    }

    @GetMapping("/models")
    ModelAndView show(Asked asked, Model model) {
        return form.show(
                "insight/models", asked, model, question -> model.addAttribute("models", insight.models(question)));
    }

    /** The newest model of a process, to draw. */
    @GetMapping(path = "/models/{process}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable String process, Locale locale) {
        return Optional.ofNullable(models.newest().get(process))
                .map(definition -> models.drawn(definition, locale))
                .orElseThrow(Refused::notFound);
    }
}
