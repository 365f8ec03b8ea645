package io.mpsexpress.insight;

import io.mpsexpress.engine.step.Extent;
import io.mpsexpress.engine.step.OpenSteps;
import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.insight.domain.Steps.Measured;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.shared.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where requests stand now on the models of their processes, how often they went through each step, and how long it took. */
@Service
@Transactional(readOnly = true)
public class ModelInsight {

    private final InsightScope scope;
    private final Steps steps;
    private final OpenSteps openSteps;
    private final StepNames names;

    ModelInsight(InsightScope scope, Steps steps, OpenSteps openSteps, StepNames names) {
        this.scope = scope;
        this.steps = steps;
        this.openSteps = openSteps;
        this.names = names;
    }

    /**
     * All processes, in the order of their ids.
     *
     * @param period in which steps were finished
     * @param partner id of a partner; null or empty for all that the caller may see
     * @throws Refused as not found when the caller may not see the partner
     */
    public List<ModelView> models(Period period, String partner) {
        UUID of = scope.partner(partner);
        StepNames.Known known = names.read();
        Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();
        known.definitions().keySet().forEach(process -> figures.put(process, new LinkedHashMap<>()));
        steps.byStep(period, of).forEach(one -> at(figures, one.process(), one.step(), new Figures(one, 0)));
        openSteps
                .count(Extent.ofPartner(of))
                .forEach(one -> at(figures, one.processKey(), one.elementId(), new Figures(null, one.count())));
        return figures.entrySet().stream()
                .map(one -> new ModelView(
                        one.getKey(),
                        known.process(one.getKey()),
                        one.getValue().entrySet().stream()
                                .map(step ->
                                        step.getValue().view(step.getKey(), known.step(one.getKey(), step.getKey())))
                                .toList()))
                .toList();
    }

    /** A process of which every version is gone from the engine has no diagram to show anything on. */
    private static void at(Map<String, Map<String, Figures>> figures, String process, String step, Figures some) {
        figures.computeIfPresent(process, (key, ofProcess) -> {
            ofProcess.merge(step, some, Figures::and);
            return ofProcess;
        });
    }

    /** @param measured null where no step was finished */
    private record Figures(Measured measured, long open) {

        Figures and(Figures other) {
            return new Figures(measured == null ? other.measured : measured, open + other.open);
        }

        ModelView.Step view(String id, String name) {
            return measured == null
                    ? new ModelView.Step(id, name, 0, null, open)
                    : new ModelView.Step(id, name, measured.count(), StepInsight.seconds(measured.median()), open);
        }
    }
}
