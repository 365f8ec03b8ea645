package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.shared.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a good password",
                "correct horse battery",
                "perché così lungo?",
                "xkcd-936-xkcd-936",
                "ten words ann has"
            })
    void longOnesAreFineWhateverTheyAreMadeOf(String password) {
        assertThat(rules.problemOf("ann", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, short",
        "'', short",
        "passwordpassword, common",
        "administrator, common",
        "Administrator2026!, common",
        "123456789012, common",
        "aaaaaaaaaaaa, common",
        "abababababab, common",
        "ann.lovelace@example.com, userId",
        "ANN.LOVELACE@EXAMPLE.COM1, userId"
    })
    void thoseThatAreGuessedFirstAreRefused(String password, String why) {
        assertThat(rules.problemOf("ann.lovelace@example.com", password))
                .map(FieldProblem::code)
                .hasValue("access.password." + why);
    }

    @Test
    void bytesThatWouldNotCountAreRefused() {
        assertThat(rules.problemOf("ann", "äöü ".repeat(11)))
                .map(FieldProblem::code)
                .hasValue("access.password.long");
    }

    @Test
    void noneIsTooShort() {
        assertThat(rules.problemOf("ann", null)).map(FieldProblem::code).hasValue("access.password.short");
    }
}
