package io.mpsexpress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mpsexpress.shared.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikePatternTest {

    @ParameterizedTest
    @CsvSource({
        "Technical%,   Technical support, true",
        "%support,     Technical support, true",
        "%cal sup%,    Technical support, true",
        "T%rt,         Technical support, true",
        "T_chnical%,   Technical support, true",
        "%,            Technical support, true",
        "%%,           Technical support, true",
        "%pp%t,        Technical support, true",
        "%port,        Technical support, true",
        "technical%,   Technical support, false",
        "Technical,    Technical support, false",
        "%supp,        Technical support, false",
        "Technical%__________, Technical support, false",
        "'',           Technical support, false",
        ".*,           Technical support, false",
        "%,            '',                true",
        "_,            '',                false",
        "a_c,          abc,               true",
        "%ab,          aab,               true",
    })
    void matchesAsSqlDoes(String pattern, String value, boolean matches) {
        assertThat(new LikePattern(pattern).matches(value)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%a%b%", "%a%a%a%a%a%a%a%X", "%_%_%"})
    void whatLeavesTooMuchOpenIsRefused(String pattern) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new LikePattern(pattern));
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(new LikePattern("x".repeat(255)).matches("x")).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new LikePattern("x".repeat(256)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new LikePattern("%".repeat(256)));
    }

    @Test
    void theWorstThatIsAllowedComesToAnEnd() {
        // given a pattern that differs from the text at its very end only, and a text of the greatest length
        LikePattern pattern = new LikePattern("%" + "a".repeat(252) + "%b");
        String text = "a".repeat(4_000);
        // when / then
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(pattern.matches(text)).isFalse());
    }
}
