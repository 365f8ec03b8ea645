package io.mpsexpress.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.shared.FieldProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {

    private final ContactRules rules = new ContactRules();

    @ParameterizedTest
    @CsvSource({
        "IT, 20121",
        "DE, 01067",
        "DE, D-01067",
        "XK, 10000",
        "GB, SW1A 1AA",
        "GB, m11ae",
        "NL, 1012 AB",
        "PL, 00-950",
        "PL, 00950",
        "US, 02134-1000",
        "CA, K1A 0B1",
        "IE, D02 X285",
        "LV, LV-1010",
        "CH, CH-8001",
        "JP, 100-0001",
        "KR, 04524",
        "AQ, whatever"
    })
    void postalCodesOfTheCountrysFormAreFine(String country, String code) {
        assertThat(warnings(country, code)).isEmpty();
        assertThat(rules.check(contact(country, code))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE, 1067, 01067", "IT, 144, 00144", "US, 2134, 02134", "PL, 950, 00950", "AU, 800, 0800"})
    void aZeroThatASpreadsheetTookAwayIsMissed(String country, String code, String whole) {
        assertThat(warnings(country, code))
                .extracting(FieldProblem::code)
                .containsExactly("contact.postalCode.lostZero");
        assertThat(warnings(country, code).get(0).args()).containsExactly(code, whole);
        assertThat(rules.check(contact(country, code))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IT, 201211, NNNNN", "BE, 100, NNNN", "XK, 1000, NNNNN", "GB, 20121, LN NLL", "PL, ABC, NN-NNN"})
    void otherFormsAreWarnedOfAndNotRefused(String country, String code, String form) {
        assertThat(warnings(country, code)).extracting(FieldProblem::code).containsExactly("contact.postalCode.form");
        assertThat(warnings(country, code).get(0).args()).containsExactly(code, country, form);
        assertThat(rules.check(contact(country, code))).isEmpty();
    }

    @Test
    void kosovoIsACountryWithACallingCode() {
        ContactDetails contact = ContactField.details(
                "Anna",
                "Bianchi",
                "Bianchi Srl",
                "anna@example.it",
                "383",
                "44 123 456",
                "Via Roma 1",
                "",
                "Pristina",
                "",
                "10000",
                "xk");
        assertThat(rules.check(contact)).isEmpty();
        assertThat(rules.warnings(contact)).isEmpty();
    }

    private List<FieldProblem> warnings(String country, String code) {
        return rules.columnWarnings(contact(country, code));
    }

    private static ContactDetails contact(String country, String code) {
        return ContactField.details(
                "Anna",
                "Bianchi",
                "Bianchi Srl",
                "anna@example.it",
                "39",
                "02 1234 5678",
                "Via Roma 1",
                "",
                "Milano",
                "MI",
                code,
                country);
    }
}
