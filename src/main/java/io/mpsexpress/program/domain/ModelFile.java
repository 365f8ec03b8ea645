package io.mpsexpress.program.domain;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.ModelFileCheck;
import io.mpsexpress.program.ModelFileCheck.InvalidRow;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.csv.CsvFile;
import io.mpsexpress.shared.csv.CsvRow;
import io.mpsexpress.shared.csv.SpreadsheetValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of models as a CSV file. */
public final class ModelFile {

    private static final String MODEL = "Model";
    private static final String MAXIMUM = "Maximum Lifetime Page Count";
    private static final int MAXIMUM_MEGABYTES = 2;
    /** Enough to correct; a hostile file has thousands. */
    private static final int NAMED = 500;

    public static final CsvFile FORMAT =
            new CsvFile(List.of(MODEL, MAXIMUM), ModelRules.MOST_MODELS, MAXIMUM_MEGABYTES, "program.models.file");

    private ModelFile() {}

    public static String write(List<SupportedModel> models) {
        return FORMAT.write(models.stream()
                .map(model -> List.of(model.model(), String.valueOf(model.maximumLifetimePageCount())))
                .toList());
    }

    /** A checked file as text in our own way of writing it, to come back with a form. */
    public static String rewrite(ModelFileCheck check) {
        return FORMAT.write(check.rows().stream()
                .map(row -> List.of(row.model(), row.maximumLifetimePageCount()))
                .toList());
    }

    /**
     * Compares a file with the list; changes nothing.
     *
     * @throws Refused when the file as a whole cannot be used
     */
    public static ModelFileCheck check(byte[] file, List<SupportedModel> listed, int version) {
        Reading reading = new Reading();
        FORMAT.read(file).forEach(reading::row);
        ModelDifference difference = ModelDifference.between(listed, reading.models);
        return new ModelFileCheck(
                reading.given.size(),
                version,
                reading.given,
                difference.added(),
                difference.changed(),
                difference.removed(),
                reading.models.size()
                        - difference.added().size()
                        - difference.changed().size(),
                List.copyOf(reading.invalid));
    }

    private static final class Reading {

        private final List<GivenModel> given = new ArrayList<>();
        private final List<SupportedModel> models = new ArrayList<>();
        private final List<InvalidRow> invalid = new ArrayList<>();
        private final Map<String, Integer> rowOfModel = new HashMap<>();

        private void row(CsvRow row) {
            GivenModel values = new GivenModel(row.value(0), row.value(1));
            List<FieldProblem> problems = new ArrayList<>();
            damage(MODEL, values.model(), problems);
            damage(MAXIMUM, values.maximumLifetimePageCount(), problems);
            SupportedModel model = problems.isEmpty() ? ModelRules.read(values, problems) : null;
            if (row.hasSurplusValues(FORMAT.columns().size())) {
                problems.add(new FieldProblem(MAXIMUM, "program.models.file.surplus"));
            }
            Integer first = model == null
                    ? null
                    : rowOfModel.putIfAbsent(EligibilityRules.comparable(model.model()), row.number());
            if (first != null) {
                problems.add(new FieldProblem(MODEL, "program.models.file.twice", first));
            }
            given.add(values);
            if (problems.isEmpty()) {
                models.add(model);
            }
            problems.stream()
                    .limit(NAMED - invalid.size())
                    .forEach(problem -> invalid.add(new InvalidRow(row.number(), byColumn(problem))));
        }

        private static void damage(String column, String value, List<FieldProblem> problems) {
            SpreadsheetValue.damage(value).ifPresent(code -> problems.add(new FieldProblem(column, code)));
        }

        private static FieldProblem byColumn(FieldProblem problem) {
            String column =
                    switch (problem.field()) {
                        case ModelRules.MODEL -> MODEL;
                        case ModelRules.MAXIMUM -> MAXIMUM;
                        default -> problem.field();
                    };
            return new FieldProblem(column, problem.code(), problem.args());
        }
    }
}
