package io.mpsexpress.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.10, 1.9",
        "1.10.1, 1.10",
        "2, 1.99.99",
        "1.0.0.1, 1",
        "10000000000000000000000.1, 9999999999999999999999.9"
    })
    void versionsCompareNumberByNumber(String newer, String older) {
        assertThat(AgentVersion.parse(newer)).isGreaterThan(AgentVersion.parse(older));
        assertThat(AgentVersion.parse(older)).isLessThan(AgentVersion.parse(newer));
    }

    @Test
    void missingNumbersCountAsZero() {
        assertThat(AgentVersion.parse("1.10")).isEqualByComparingTo(AgentVersion.parse("1.10.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1.10", "1.", ".1", "1..2", "1,10", "1.10-beta", " 1.10"})
    void whatIsNotDottedNumbersIsNoVersion(String text) {
        assertThat(AgentVersion.parse(text)).isNull();
        assertThat(AgentVersion.isValid(text)).isFalse();
    }

    @Test
    void noTextIsNoVersion() {
        assertThat(AgentVersion.parse(null)).isNull();
    }
}
