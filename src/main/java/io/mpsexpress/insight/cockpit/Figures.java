package io.mpsexpress.insight.cockpit;

import io.mpsexpress.insight.ModelInsight;
import io.mpsexpress.insight.ModelView;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.shared.Refused;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How often and how long steps of a process took, of all times and partners. */
@Component
public class Figures {

    private final ModelInsight models;
    private final MessageSource messages;

    Figures(ModelInsight models, MessageSource messages) {
        this.models = models;
        this.messages = messages;
    }

    /**
     * @param id in the model
     * @param took how often and how long, as people say it
     */
    public record Step(String id, long count, double medianSeconds, String took) {}

    /** @throws Refused as not found when there is no such process */
    public List<Step> of(String process) {
        ModelView found = models.models(InsightQuestion.EVERYTHING).stream()
                .filter(model -> model.process().equals(process))
                .findFirst()
                .orElseThrow(Refused::notFound);
        return found.steps().stream()
                .filter(step -> step.medianSeconds() != null)
                .map(step -> new Step(
                        step.id(),
                        step.count(),
                        step.medianSeconds(),
                        step.count() + " × " + messages.getMessage(step.median(), LocaleContextHolder.getLocale())))
                .toList();
    }
}
