package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.engine.ForcedEnd;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "it"})
    void everyActHasANameInEveryLanguageAndNoNameIsOfNone(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages-audit",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(texts.keySet().stream().filter(key -> key.startsWith("audit.act.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Act.values())
                        .map(act -> "audit.act." + act.code())
                        .toList());
    }

    @Test
    void anActIsFoundByItsCode() {
        assertThat(Act.values())
                .allSatisfy(act -> assertThat(Act.of(act.code())).isEqualTo(act));
        assertThatThrownBy(() -> Act.of("thing.done")).isInstanceOf(IllegalArgumentException.class);
    }

    /** What is put together where it is recorded: whatever ends a request, whatever becomes of a file. */
    @Test
    void whateverMayEndARequestOrAnEscalationOrAnImportIsAnAct() {
        Stream<String> ends = Arrays.stream(ForcedEnd.Cause.values())
                .flatMap(cause -> Stream.of("enrollment." + cause.act(), "escalation." + cause.act()));
        Stream<String> imports = Stream.of("contacts", "fleet")
                .flatMap(file -> Stream.of("importConfirmed", "importCancelled", "imported", "importEnded")
                        .map(what -> file + "." + what));

        assertThat(Stream.concat(ends, imports))
                .allSatisfy(code -> assertThat(Act.of(code)).isNotNull());
    }
}
