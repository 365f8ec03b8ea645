package io.mpsexpress.program.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRulesTest {

    @Test
    void outerSpaceDoesNotCount() {
        assertThat(ModelRules.read(new GivenModel(" CX725 ", " 1000000 ")))
                .isEqualTo(new SupportedModel("CX725", 1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1e9", "1,000", "1.000", "1000000000000", "many", "٣"})
    void maximumIsAWholeNumberOfPages(String maximum) {
        assertThat(problems("CX725", maximum)).containsExactly("maximumLifetimePageCount");
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        assertThat(problems(" ", null)).containsExactly("model", "maximumLifetimePageCount");
        assertThat(problems("x".repeat(101), "1")).containsExactly("model");
        assertThat(problems("CX\t725", "1")).containsExactly("model");
        // one character that unfolds to eighteen
        assertThat(problems("\uFDFA".repeat(20), "1")).containsExactly("model");
    }

    @ParameterizedTest
    @CsvSource({"cx725", "Lexmark CX725", "' CX725 '", "LEXMARK  cx725"})
    void aModelIsOnTheListOnceHoweverItIsWritten(String sameModel) {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> ModelRules.readAll(List.of(new GivenModel("CX725", "1"), new GivenModel(sameModel, "2"))));
        assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("items[1].model");
    }

    @Test
    void aListHasSomeModelsAndNotTooMany() {
        for (List<GivenModel> list :
                List.of(List.<GivenModel>of(), Collections.nCopies(5_001, new GivenModel("CX725", "1")))) {
            var refused = catchThrowableOfType(Refused.class, () -> ModelRules.readAll(list));
            assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("items");
        }
    }

    @Test
    void anItemThatIsMissingIsNamedToo() {
        var refused = catchThrowableOfType(
                Refused.class, () -> ModelRules.readAll(Collections.singletonList((GivenModel) null)));
        assertThat(refused.problems())
                .extracting(FieldProblem::field)
                .containsExactly("items[0].model", "items[0].maximumLifetimePageCount");
    }

    private static List<String> problems(String model, String maximum) {
        List<FieldProblem> problems = new ArrayList<>();
        ModelRules.read(new GivenModel(model, maximum), problems);
        return problems.stream().map(FieldProblem::field).toList();
    }
}
