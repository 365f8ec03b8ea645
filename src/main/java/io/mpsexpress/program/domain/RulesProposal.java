package io.mpsexpress.program.domain;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.program.whatif.ProposedRules;
import io.mpsexpress.program.whatif.RulesCompared;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The program's rules beside others that somebody would like to have. */
@Component
public class RulesProposal {

    private final SupportedModels models;
    private final Settings settings;

    RulesProposal(SupportedModels models, Settings settings) {
        this.models = models;
        this.settings = settings;
    }

    /**
     * @throws Refused naming each field that is wrong, or that nothing is given
     */
    public RulesCompared compare(ProposedRules proposed) {
        List<FieldProblem> problems = new ArrayList<>();
        String model = Text.cleanOrEmpty(proposed.model());
        String required = Text.cleanOrEmpty(proposed.minimumFleetAgentVersion());
        Long maximum = maximum(model, Text.cleanOrEmpty(proposed.maximumLifetimePageCount()), problems);
        if (!required.isEmpty()) {
            SettingsRules.check(required, problems);
        }
        if (model.isEmpty() && required.isEmpty() && problems.isEmpty()) {
            problems.add(new FieldProblem(ModelRules.MODEL, "program.whatIf.nothing"));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return compare(model, maximum, required);
    }

    private static Long maximum(String model, String maximum, List<FieldProblem> problems) {
        if (model.isEmpty()) {
            if (!maximum.isEmpty()) {
                problems.add(new FieldProblem(ModelRules.MODEL, "program.model.name.required"));
            }
            return null;
        }
        if (maximum.isEmpty()) {
            return null;
        }
        SupportedModel read = ModelRules.read(new GivenModel(model, maximum), problems);
        return read == null ? null : read.maximumLifetimePageCount();
    }

    private RulesCompared compare(String model, Long maximum, String required) {
        Map<String, Long> now = models.all().stream()
                .collect(Collectors.toMap(
                        listed -> EligibilityRules.comparable(listed.model()),
                        SupportedModel::maximumLifetimePageCount));
        Map<String, Long> then = new HashMap<>(now);
        String comparable = EligibilityRules.comparable(model);
        if (maximum != null) {
            then.put(comparable, maximum);
        } else if (!model.isEmpty()) {
            then.remove(comparable);
        }
        AgentVersion requiredNow = AgentVersion.parse(settings.get().minimumFleetAgentVersion());
        AgentVersion requiredThen = required.isEmpty() ? requiredNow : AgentVersion.parse(required);
        return new RulesCompared(
                new EligibilityRules(now, requiredNow),
                new EligibilityRules(then, requiredThen),
                now.equals(then) ? Set.of() : Set.of(comparable),
                requiredNow,
                requiredThen);
    }
}
