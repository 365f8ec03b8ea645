package io.mpsexpress.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationNameTest {

    static Stream<Arguments> brokenNames() {
        return Stream.of(
                Arguments.of(null, "organization.name.required"),
                Arguments.of("", "organization.name.required"),
                Arguments.of(" \t\u2003 ", "organization.name.required"),
                Arguments.of("Ros\u0000si", "organization.name.controlCharacters"),
                Arguments.of("Rossi\nFigli", "organization.name.controlCharacters"),
                Arguments.of("x".repeat(151), "organization.name.tooLong"),
                // one character that unfolds to eighteen when compared
                Arguments.of("\ufdfa".repeat(20), "organization.name.tooLong"));
    }

    @ParameterizedTest
    @MethodSource("brokenNames")
    void nameThatBreaksARuleIsRefusedByItsField(String name, String code) {
        assertThatThrownBy(() -> OrganizationName.of(name))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo("name"))
                        .extracting(FieldProblem::code)
                        .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ö", "株式会社レックス", "شركة الطباعة", "Acme <script>", "Rossi & Figli S.p.A."})
    void namesOfAnyScriptAreTaken(String name) {
        assertThat(OrganizationName.of(name).text()).isEqualTo(name);
    }

    @Test
    void whatNobodySeesAroundANameIsNoPartOfIt() {
        assertThat(OrganizationName.of("\u200bRossi\u0000").text()).isEqualTo("Rossi");
    }

    @Test
    void longestNameIsTaken() {
        assertThat(OrganizationName.of("x".repeat(150)).text()).hasSize(150);
    }

    @Test
    void caseSpaceAndUnicodeFormDoNotCount() {
        assertThat(OrganizationName.of(" BA\u0308CKEREI huber ").comparable())
                .isEqualTo(OrganizationName.of("Bäckerei Huber").comparable());
    }
}
