package io.mpsexpress.program.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.mpsexpress.program.ModelFileCheck;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.shared.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {

    private static final String HEADER = "Model,Maximum Lifetime Page Count\n";
    private static final List<SupportedModel> LISTED =
            List.of(new SupportedModel("CX725", 100), new SupportedModel("=CX730", 200));

    @Test
    void whatWasExportedChangesNothing() {
        String exported = ModelFile.write(LISTED);
        assertThat(exported).contains("\"'=CX730\",\"200\"");
        ModelFileCheck check = check(exported);
        assertThat(check.isNothingNew()).isTrue();
        assertThat(check.unchanged()).isEqualTo(2);
        assertThat(check(ModelFile.rewrite(check))).isEqualTo(check);
    }

    @Test
    void checkTellsNewChangedAndMissingModels() {
        ModelFileCheck check = check("\ufeffModel;Maximum Lifetime Page Count\r\ncx725;150\r\n\r\nMS331;300\r\n");
        assertThat(check.added()).containsExactly(new SupportedModel("MS331", 300));
        assertThat(check.changed()).extracting(change -> change.after().model()).containsExactly("cx725");
        assertThat(check.missing()).containsExactly(new SupportedModel("=CX730", 200));
        assertThat(check.total()).isEqualTo(2);
    }

    @Test
    void everyProblemIsNamedByRowAndColumn() {
        ModelFileCheck check = check(HEADER + "CX725,\n,5\nMS331,1\nms331,2\nMS431,1,000\n");
        assertThat(check.isValid()).isFalse();
        assertThat(check.invalid())
                .extracting(
                        invalid -> invalid.row(), invalid -> invalid.problem().field())
                .containsExactly(
                        tuple(2, "Maximum Lifetime Page Count"),
                        tuple(3, "Model"),
                        tuple(5, "Model"),
                        tuple(6, "Maximum Lifetime Page Count"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Model\nCX725\n",
                "Maximum Lifetime Page Count,Model\n1,CX725\n",
                "Model,Maximum Lifetime Page Count\n",
                "Model,Maximum Lifetime Page Count\n\"CX725,1\n",
                "Model,Maximum Lifetime Page Count\nCX\u0000725,1\n"
            })
    void aFileThatIsNoListOfModelsIsRefusedAsAWhole(String file) {
        var refused = catchThrowableOfType(Refused.class, () -> check(file));
        assertThat(refused.code()).startsWith("program.models.file.");
    }

    private static ModelFileCheck check(String file) {
        return ModelFile.check(file.getBytes(UTF_8), LISTED, 7);
    }
}
