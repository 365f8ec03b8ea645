package io.mpsexpress.insight.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.insight.domain.Steps.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowerViewTest {

    private static final long MINUTE = 60_000;

    @ParameterizedTest
    @CsvSource({
        "10, 90, 10, 60, true",
        "10, 89, 10, 60, false",
        "9, 90, 10, 60, false",
        "10, 90, 9, 60, false",
        "10, 3, 10, 2, true",
        "10, 1.9, 10, 1, false",
        "10, 60, 10, 90, false"
    })
    void isSlowerByHalfAndAMinuteOfTenPassagesEach(
            long count, double minutes, long usualCount, double usualMinutes, boolean slower) {
        assertThat(SlowerView.isSlower(measured(count, minutes), measured(usualCount, usualMinutes)))
                .isEqualTo(slower);
    }

    @Test
    void aNewStepIsNotSlower() {
        assertThat(SlowerView.isSlower(measured(10, 90), null)).isFalse();
    }

    private static Measured measured(long count, double minutes) {
        return new Measured("a process", "a step", null, count, minutes * MINUTE, 0, 0);
    }
}
