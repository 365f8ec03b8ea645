package io.mpsexpress.program.domain;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import io.mpsexpress.shared.WholeNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a model of the program's list must be like. The limits are ours. */
public final class ModelRules {

    public static final String MODEL = "model";
    public static final String MAXIMUM = "maximumLifetimePageCount";
    public static final int LONGEST_NAME = 100;
    public static final int MOST_MODELS = 5_000;

    private static final long MOST_PAGES = 999_999_999_999L;
    private static final int LONGEST_COMPARABLE = 300;

    private ModelRules() {}

    /**
     * Reads one model.
     *
     * @param problems gets all that is wrong, by the fields {@value #MODEL} and {@value #MAXIMUM}
     * @return of use only when no problem was added
     */
    public static SupportedModel read(GivenModel given, List<FieldProblem> problems) {
        String model = Text.cleanOrEmpty(given.model());
        String maximum = Text.cleanOrEmpty(given.maximumLifetimePageCount());
        Optional<Long> pages = WholeNumber.parse(maximum).filter(number -> number > 0 && number <= MOST_PAGES);
        int before = problems.size();
        checkName(model, problems);
        if (maximum.isEmpty()) {
            problems.add(new FieldProblem(MAXIMUM, "program.model.maximum.required"));
        } else if (pages.isEmpty()) {
            problems.add(new FieldProblem(MAXIMUM, "program.model.maximum.pages"));
        }
        return problems.size() > before ? null : new SupportedModel(model, pages.orElseThrow());
    }

    /**
     * Reads one model.
     *
     * @throws Refused naming each field that is wrong
     */
    public static SupportedModel read(GivenModel given) {
        List<FieldProblem> problems = new ArrayList<>();
        SupportedModel model = read(given, problems);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return model;
    }

    /**
     * Reads a whole list, each model once.
     *
     * @throws Refused naming each field that is wrong as {@code items[3].model}
     */
    public static List<SupportedModel> readAll(List<GivenModel> given) {
        if (given == null || given.isEmpty()) {
            throw Refused.invalidField("items", "program.models.none");
        }
        if (given.size() > MOST_MODELS) {
            throw Refused.invalidField("items", "program.models.tooMany", MOST_MODELS);
        }
        List<FieldProblem> problems = new ArrayList<>();
        List<SupportedModel> models = new ArrayList<>(given.size());
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            List<FieldProblem> ofItem = new ArrayList<>();
            SupportedModel model = read(given.get(i) == null ? new GivenModel(null, null) : given.get(i), ofItem);
            if (model != null && seen.putIfAbsent(EligibilityRules.comparable(model.model()), i) != null) {
                ofItem.add(new FieldProblem(MODEL, "program.model.twice", model.model()));
            }
            models.add(model);
            for (FieldProblem problem : ofItem) {
                problems.add(new FieldProblem("items[" + i + "]." + problem.field(), problem.code(), problem.args()));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return models;
    }

    private static void checkName(String model, List<FieldProblem> problems) {
        if (model.isEmpty()) {
            problems.add(new FieldProblem(MODEL, "program.model.name.required"));
        } else if (model.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem(MODEL, "program.model.name.control"));
        } else if (model.length() > LONGEST_NAME
                // compatibility forms may unfold to several characters each
                || EligibilityRules.comparable(model).length() > LONGEST_COMPARABLE) {
            problems.add(new FieldProblem(MODEL, "program.model.name.tooLong", LONGEST_NAME));
        }
    }
}
