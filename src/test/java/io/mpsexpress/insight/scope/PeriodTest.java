package io.mpsexpress.insight.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void bothDaysAreInIt() {
        Period period = Period.of("2026-03-29", "2026-03-29", UTC);

        assertThat(period.start()).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
        assertThat(period.end()).isEqualTo(Instant.parse("2026-03-30T00:00:00Z"));
    }

    /** Days of 23 and 25 hours; in Beirut the hour that is left out is the first of the day. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29, Europe/Rome, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "2026-10-25, Europe/Rome, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "2026-11-01, America/New_York, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        "2026-06-30, Asia/Kolkata, 2026-06-29T18:30:00Z, 2026-06-30T18:30:00Z",
        "2026-03-29, Asia/Beirut, 2026-03-28T22:00:00Z, 2026-03-29T21:00:00Z"
    })
    void aDayIsFromMidnightToMidnightInItsZone(String day, String zone, Instant start, Instant end) {
        Period period = Period.of(day, day, ZoneId.of(zone));

        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
    }

    @Test
    void withoutDaysItIsTheWholeHistory() {
        assertThat(Period.of(null, " ", UTC)).isEqualTo(Period.ALL);
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
                .isThrownBy(() -> Period.of(from, to, UTC))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(field));
    }
}
