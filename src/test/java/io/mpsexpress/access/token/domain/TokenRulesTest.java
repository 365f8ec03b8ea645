package io.mpsexpress.access.token.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mpsexpress.access.token.NewToken;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration YEAR = Duration.ofDays(366);

    @Test
    void aNameIsCleaned() {
        assertThat(TokenRules.checked(new NewToken("\u200b Nightly\u00a0import ", "read", null), NOW)
                        .name())
                .isEqualTo("Nightly import");
    }

    @Test
    void nobodyNeedsToSayForHowLong() {
        assertThat(TokenRules.checked(new NewToken("CI", "write", null), NOW).expiresAt())
                .isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThat(TokenRules.checked(new NewToken("CI", "write", NOW.plus(YEAR)), NOW)
                        .expiresAt())
                .isEqualTo(NOW.plus(YEAR));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null,       read,  P1D,     name",
                "' ',        read,  P1D,     name",
                "'a\u0007b', read,  P1D,     name",
                "'a\ud800',  read,  P1D,     name",
                "CI,         null,  P1D,     scope",
                "CI,         READ,  P1D,     scope",
                "CI,         admin, P1D,     scope",
                "CI,         read,  PT0S,    expiresAt",
                "CI,         read,  -PT1S,   expiresAt",
                "CI,         read,  P366DT1S, expiresAt",
            })
    void aFieldThatBreaksARuleIsNamed(String name, String scope, Duration counts, String field) {
        NewToken wanted = new NewToken(name, scope, NOW.plus(counts));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TokenRules.checked(wanted, NOW))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(field));
    }

    @Test
    void aNameHasABound() {
        assertThat(TokenRules.checked(new NewToken("a".repeat(100), "read", null), NOW)
                        .name())
                .hasSize(100);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TokenRules.checked(new NewToken("a".repeat(101), "read", null), NOW));
    }
}
