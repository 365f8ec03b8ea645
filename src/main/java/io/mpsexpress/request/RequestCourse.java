package io.mpsexpress.request;

import io.mpsexpress.engine.ProcessModels;
import io.mpsexpress.engine.ProcessProgress;
import io.mpsexpress.engine.ProcessProgress.Instance;
import io.mpsexpress.engine.ProcessProgress.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where a request stands and which way it came, for its page: diagrams, and the same as a list of steps. */
@Component
public class RequestCourse {

    private final ProcessProgress progress;
    private final ProcessModels models;

    RequestCourse(ProcessProgress progress, ProcessModels models) {
        this.progress = progress;
        this.models = models;
    }

    /**
     * The processes that work or worked for a request: its own first, then those that it called.
     *
     * @param businessKey the request whose process it is; the caller may see it
     * @param processId only the parts of this process, for a request that another one's process may work on; null for all
     * @return empty when history of it was cleaned up
     */
    public List<Part> of(UUID businessKey, String processId) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Instance> instances = progress.ofRequest(businessKey.toString());
        return instances.stream()
                .filter(instance -> processId == null || processId.equals(instance.processDefinitionKey()))
                .map(instance -> part(businessKey, instance, instance.equals(instances.get(0)), locale))
                .toList();
    }

    private Part part(UUID businessKey, Instance instance, boolean main, Locale locale) {
        return new Part(
                instance.id(),
                instance.processDefinitionKey(),
                models.name(instance.processDefinitionId(), locale),
                "/requests/" + businessKey + "/diagrams/" + instance.id(),
                instance.startedAt(),
                instance.endedAt(),
                main,
                instance,
                steps(instance, models.stepNames(instance.processDefinitionId(), locale)));
    }

    private static List<Step> steps(Instance instance, Map<String, String> names) {
        Set<String> way = new LinkedHashSet<>(instance.passedIds());
        // where it stands comes last, however often it was there before
        way.removeAll(instance.activeIds());
        way.addAll(instance.activeIds());
        way.addAll(instance.failedIds());
        List<Step> steps = new ArrayList<>();
        for (String id : way) {
            if (names.containsKey(id)) {
                steps.add(new Step(names.get(id), state(instance, id)));
            }
        }
        return steps;
    }

    private static String state(Instance instance, String id) {
        if (instance.failedIds().contains(id)) {
            return "failed";
        }
        if (instance.retryingIds().contains(id)) {
            return "retrying";
        }
        return instance.activeIds().contains(id) ? "current" : "passed";
    }

    /**
     * One process of a request.
     *
     * @param endedAt null while it runs
     * @param main whether it is the request's own, not one that it called
     * @param marks the elements to mark in its diagram
     * @param steps those with a name in the order of the way it took; the current ones last
     */
    public record Part(
            String id,
            String processId,
            String name,
            String diagramUrl,
            Instant startedAt,
            Instant endedAt,
            boolean main,
            Instance marks,
            List<Step> steps) {

        public boolean isRunning() {
            return endedAt == null;
        }

        /** Whether it is out of the way until somebody wants to see it. */
        public boolean isFolded() {
            return !main && !isRunning();
        }

        /** How it ended; null while it runs, or when that has no name. */
        public String end() {
            return isRunning() || steps.isEmpty()
                    ? null
                    : steps.get(steps.size() - 1).name();
        }

        /** The eligibility status that it is about; null when it is about none. */
        public String eligibilityStatus() {
            return marks.facts().get("eligibilityStatus");
        }

        /** Group id of the team that has it, or had it last; null for none. */
        public String team() {
            return marks.facts().get("team");
        }

        /** Null when it is about none in particular. */
        public Integer printers() {
            String count = marks.facts().get("printerCount");
            return count == null ? null : Integer.valueOf(count);
        }

        /** Whether a step failed for good: it goes on only when somebody at Lexmark sees to it. */
        public boolean isStuck() {
            return !marks.failedIds().isEmpty();
        }

        /** Why it does not go on just now although nobody is asked for anything; null when it does, or is stuck. */
        public Wait waiting() {
            return marks.waits().stream().min(Comparator.comparing(Wait::cause)).orElse(null);
        }
    }

    /** @param state {@code passed}, {@code current}, {@code retrying} or {@code failed} */
    public record Step(String name, String state) {}
}
