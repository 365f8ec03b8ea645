package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.ModelFiles;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table keeps to. */
class DmnConventionTest {

    static Stream<Path> decisions() {
        return ModelFiles.decisions().stream();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void fileIsNamedAfterItsOnlyDecision(Path file) {
        Decision decision =
                read(file).getModelElementsByType(Decision.class).iterator().next();
        assertThat(decision.getId()).isEqualTo(ModelFiles.idOf(file));
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(decision.getDescription()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void rulesDoNotOverlapAndSayWhy(Path file) {
        DmnModelInstance model = read(file);
        assertThat(model.getModelElementsByType(DecisionTable.class))
                .allSatisfy(table -> assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE));
        assertThat(model.getModelElementsByType(Rule.class))
                .allSatisfy(rule ->
                        assertThat(rule.getDescription()).as(rule.getId()).isNotNull());
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
