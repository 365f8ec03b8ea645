package io.mpsexpress.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {

    private final ContactRules rules = new ContactRules();

    @Test
    void aCompleteContactIsAccepted() {
        assertThat(rules.check(ContactSamples.valid())).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        // given a contact of which nothing but the optional fields is there
        ContactDetails nothing = ContactField.details(List.of());

        // when it is checked, then each required field is named, in the order of the form
        assertThat(rules.check(nothing))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "firstName",
                        "lastName",
                        "companyName",
                        "email",
                        "countryCode",
                        "phoneNumber",
                        "addressLine1",
                        "city",
                        "country");
    }

    @Test
    void filesAreToldTheColumnNames() {
        assertThat(rules.checkColumns(with(ContactField.COUNTRY_CODE, "+39")))
                .containsExactly(new FieldProblem("Country Code", "contact.countryCode.digitsOnly"));
    }

    @ParameterizedTest
    @EnumSource(ContactField.class)
    void theLongestValueIsAcceptedAndOneMoreCharacterIsNot(ContactField field) {
        // given characters outside the basic plane, which Java counts twice and people once
        String longest = "𝒜".repeat(field.maximumLength());

        // when, then
        assertThat(codes(field, longest)).doesNotContain("contact.tooLong");
        assertThat(codes(field, longest + "𝒜")).containsExactly("contact.tooLong");
    }

    @ParameterizedTest
    @EnumSource(ContactField.class)
    void controlCharactersAndHalfSurrogatePairsAreRefusedInEveryField(ContactField field) {
        assertThat(codes(field, "a\u0000b")).containsExactly("contact.controlCharacters");
        assertThat(codes(field, "a\u0007b")).containsExactly("contact.controlCharacters");
        assertThat(codes(field, "a\ud800b")).containsExactly("contact.controlCharacters");
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_NAME, false", "LAST_NAME, false", "COMPANY_NAME, true", "ADDRESS_LINE_1, true",
        "ADDRESS_LINE_2, true", "CITY, true", "POSTAL_CODE, false", "PHONE_NUMBER, false"
    })
    void placesAndCompaniesMayBeWrittenOverSeveralLinesNamesMayNot(ContactField field, boolean accepted) {
        assertThat(codes(field, "1\n2").isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com",
                "o'neil+supplies@example.co.uk",
                "josé@example.com",
                "用户@例え.jp",
                "δοκιμή@παράδειγμα.gr",
                "\"two words\"@example.com",
                "Ada@EXAMPLE.COM",
                "\u200bada\u202e@example.com\u00a0"
            })
    void validAddressesAreAccepted(String email) {
        assertThat(codes(ContactField.EMAIL, email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-an-address",
                "a@b",
                "a..b@example.com",
                "@example.com",
                "a@",
                "a b@example.com",
                "a@exam_ple.com",
                "a@example.com.",
                "Ada <ada@example.com>",
                "a@example.com, b@example.com",
                "a\u00a0b@example.com"
            })
    void othersAreNot(String email) {
        assertThat(codes(ContactField.EMAIL, email)).containsExactly("contact.email.invalid");
    }

    @ParameterizedTest
    @CsvSource({"ada@example.con, .con", "ada@printers.local, .local", "a.b@example.co.itt, .itt", "ada@example.c, .c"})
    void anAddressThatOnlyEndsWrongIsSaidToEndWrong(String email, String ending) {
        assertThat(rules.check(with(ContactField.EMAIL, email))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("contact.email.unknownEnding");
            assertThat(problem.args()).containsExactly(ending);
        });
    }

    @Test
    void addressesKeepTheLimitsOfRfc5321InOctets() {
        assertThat(codes(ContactField.EMAIL, "x".repeat(64) + "@example.com")).isEmpty();
        assertThat(codes(ContactField.EMAIL, "x".repeat(65) + "@example.com")).isNotEmpty();
        assertThat(codes(ContactField.EMAIL, "é".repeat(32) + "@example.com")).isEmpty();
        assertThat(codes(ContactField.EMAIL, "é".repeat(33) + "@example.com")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+39, contact.countryCode.digitsOnly",
        "0039, contact.countryCode.unknown",
        "039, contact.countryCode.unknown",
        "IT, contact.countryCode.digitsOnly",
        "٣٩, contact.countryCode.digitsOnly",
        "999, contact.countryCode.unknown",
        "0, contact.countryCode.unknown",
        "9999999999, contact.countryCode.unknown"
    })
    void countryCodesAreExistingCallingCodesInDigits(String code, String problem) {
        assertThat(codes(ContactField.COUNTRY_CODE, code)).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "39, 06 1234567",
        "39, 312 3456685",
        "1, (201) 555-0137",
        "44, 020 7946 0018",
        "49, 15123456174",
        "800, 12345678",
        "378, 0549 886377",
        "7, 8 495 123.45.67"
    })
    void numbersThatArePossibleForTheCountryCodeAreAccepted(String code, String number) {
        assertThat(problems(code, number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "84, 12, contact.phoneNumber.impossible",
        "39, 12345678901234567890, contact.phoneNumber.impossible",
        "39, (), contact.phoneNumber.impossible",
        "39, 0044 20 7946 0018, contact.phoneNumber.impossible",
        "39, +39 06 1234567, contact.phoneNumber.characters",
        "39, 06 1234567 ext 5, contact.phoneNumber.characters",
        "39, ０６１２３４５６７, contact.phoneNumber.characters"
    })
    void othersAreRefused(String code, String number, String problem) {
        assertThat(problems(code, number)).containsExactly(problem);
    }

    @Test
    void aNumberIsNotJudgedByACountryCodeThatIsWrongItself() {
        assertThat(problems("+39", "12")).containsExactly("contact.countryCode.digitsOnly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "It", "IT", " it "})
    void countriesAreTakenInAnyCase(String country) {
        ContactDetails contact = with(ContactField.COUNTRY, country);
        assertThat(rules.check(contact)).isEmpty();
        assertThat(contact.country()).isEqualTo("IT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Italia", "ITA", "XX", "UK", "ıt", "I", "380"})
    void othersAreNoCountries(String country) {
        assertThat(codes(ContactField.COUNTRY, country)).containsExactly("contact.country.unknown");
    }

    @ParameterizedTest
    @CsvSource({"IT, true", "US, true", "IE, true", "AE, false", "HK, false", "QA, false", "Italia, false"})
    void thePostalCodeIsRequiredWhereTheCountryHasThem(String country, boolean required) {
        List<String> row = new ArrayList<>(ContactField.valuesOf(with(ContactField.COUNTRY, country)));
        row.set(ContactField.POSTAL_CODE.ordinal(), " ");
        assertThat(rules.check(ContactField.details(row)).stream().map(FieldProblem::code))
                .matches(codes -> codes.contains("contact.postalCode.required") == required);
    }

    @Test
    void outerWhiteSpaceIsGoneAlsoTheKindsThatSpreadsheetsAndWebPagesLeave() {
        assertThat(ContactSamples.named(" Ada\t", "\u00a0Rossi\u3000", "\ufeffada@example.com\u200b\r\n"))
                .isEqualTo(ContactSamples.named("Ada", "Rossi", "ada@example.com"));
    }

    private List<String> problems(String countryCode, String phoneNumber) {
        List<String> row = new ArrayList<>(ContactField.valuesOf(ContactSamples.valid()));
        row.set(ContactField.COUNTRY_CODE.ordinal(), countryCode);
        row.set(ContactField.PHONE_NUMBER.ordinal(), phoneNumber);
        return rules.check(ContactField.details(row)).stream()
                .map(FieldProblem::code)
                .toList();
    }

    private List<String> codes(ContactField field, String value) {
        return rules.check(with(field, value)).stream()
                .filter(problem -> problem.field().equals(field.jsonName()))
                .map(FieldProblem::code)
                .toList();
    }

    private static ContactDetails with(ContactField field, String value) {
        List<String> row = new ArrayList<>(ContactField.valuesOf(ContactSamples.valid()));
        row.set(field.ordinal(), value);
        return ContactField.details(row);
    }
}
