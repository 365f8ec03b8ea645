package io.mpsexpress.insight;

import io.mpsexpress.engine.step.OpenSteps;
import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.insight.domain.Steps.Measured;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.request.RequestQueries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where requests stand now on the models of their processes, how often they went through each step, and how long it took. */
@Service
@Transactional(readOnly = true)
public class ModelInsight {

    private final Steps steps;
    private final OpenSteps openSteps;
    private final StepNames names;
    private final RequestQueries requests;

    ModelInsight(Steps steps, OpenSteps openSteps, StepNames names, RequestQueries requests) {
        this.requests = requests;
        this.steps = steps;
        this.openSteps = openSteps;
        this.names = names;
    }

    /**
     * All processes, in the order of their ids.
     *
     * @param question in whose period steps were finished
     */
    public List<ModelView> models(InsightQuestion question) {
        Whose whose = question.whose();
        StepNames.Known known = names.read();
        Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();
        known.definitions().keySet().forEach(process -> figures.put(process, new LinkedHashMap<>()));
        steps.byStep(question).forEach(one -> at(figures, one.process(), one.step(), new Figures(one, 0)));
        openSteps
                .count(requests.inEngine(whose.partnerId(), whose.customerId()))
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
