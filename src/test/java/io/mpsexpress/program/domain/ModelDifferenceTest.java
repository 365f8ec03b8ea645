package io.mpsexpress.program.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mpsexpress.program.ProgramChange.Kind;
import io.mpsexpress.program.SupportedModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelDifferenceTest {

    private static final List<SupportedModel> LISTED = List.of(
            new SupportedModel("CX725", 100),
            new SupportedModel("CX730", 200),
            new SupportedModel("MS331", 300),
            new SupportedModel("MS431", 400));

    private final ModelDifference difference = ModelDifference.between(
            LISTED,
            List.of(
                    new SupportedModel("Lexmark CX725", 100),
                    new SupportedModel("cx730", 250),
                    new SupportedModel("MS431", 400),
                    new SupportedModel("XC9225", 500)));

    @Test
    void aModelIsTheSameHoweverItIsWritten() {
        assertThat(difference.added()).containsExactly(new SupportedModel("XC9225", 500));
        assertThat(difference.removed()).containsExactly(new SupportedModel("MS331", 300));
        assertThat(difference.changed())
                .extracting(change -> change.before().model(), change -> change.after()
                        .model())
                .containsExactly(tuple("CX725", "Lexmark CX725"), tuple("CX730", "cx730"));
    }

    @Test
    void everyThingThatChangesIsRecordedWithBeforeAndAfter() {
        assertThat(difference.changes())
                .containsExactly(
                        new ProgramChanges.Change(Kind.MODEL_ADDED, "XC9225", null, "500"),
                        new ProgramChanges.Change(Kind.MODEL_RENAMED, "Lexmark CX725", "CX725", "Lexmark CX725"),
                        new ProgramChanges.Change(Kind.MODEL_RENAMED, "cx730", "CX730", "cx730"),
                        new ProgramChanges.Change(Kind.MODEL_CHANGED, "cx730", "200", "250"),
                        new ProgramChanges.Change(Kind.MODEL_REMOVED, "MS331", "300", null));
    }

    @Test
    void anotherSpellingConcernsNoPrinter() {
        assertThat(difference.affected()).containsExactlyInAnyOrder("xc9225", "cx730", "ms331");
    }

    @Test
    void theSameListIsNoDifference() {
        assertThat(ModelDifference.between(LISTED, LISTED).isEmpty()).isTrue();
        assertThat(difference.keepingAll().removed()).isEmpty();
    }
}
