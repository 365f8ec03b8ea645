package io.mpsexpress.insight.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @Test
    void bothDaysAreInIt() {
        Period period = Period.of("2026-03-29", "2026-03-29");

        assertThat(period.start()).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
        assertThat(period.end()).isEqualTo(Instant.parse("2026-03-30T00:00:00Z"));
    }

    @Test
    void withoutDaysItIsTheWholeHistory() {
        assertThat(Period.of(null, " ")).isEqualTo(Period.ALL);
        assertThat(Period.ALL.isLimited()).isFalse();
        assertThat(Period.ALL.start()).isEqualTo(Instant.EPOCH);
        assertThat(Period.ALL.end()).isEqualTo(Instant.parse("+10000-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, , from",
        "2026-02-30, , from",
        "2026-11-01T00:00:00Z, , from",
        ", 1969-12-31, to",
        ", +10000-01-01, to",
        ", +999999999-12-31, to",
        "2026-11-02, 2026-11-01, to"
    })
    void whatIsNoDayOrBeforeTheOtherIsRefusedByItsName(String from, String to, String field) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Period.of(from, to))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(field));
    }
}
