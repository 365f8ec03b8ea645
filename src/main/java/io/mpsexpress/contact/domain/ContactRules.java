package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The one set of rules for contacts: of the pages, the API, Tasklist and the import. Finds everything that is wrong at
 * once.
 */
@Component
public class ContactRules {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern PHONE_CHARACTERS = Pattern.compile("[0-9 .()\\-]+");

    private final PhoneNumbers phoneNumbers = new PhoneNumbers();
    private final EmailAddresses emailAddresses = new EmailAddresses();

    /** What is wrong, with the fields' JSON names; empty when the contact is acceptable. */
    public List<FieldProblem> check(ContactDetails details) {
        return check(details, ContactField::jsonName);
    }

    /** The same with the names of the CSV columns. */
    public List<FieldProblem> checkColumns(ContactDetails details) {
        return check(details, ContactField::column);
    }

    /**
     * What is acceptable and nevertheless looks wrong, with the fields' JSON names: libraries know what postal codes of many
     * countries look like, but not every exception.
     */
    public List<FieldProblem> warnings(ContactDetails details) {
        return warnings(details, ContactField::jsonName);
    }

    /** The same with the names of the CSV columns. */
    public List<FieldProblem> columnWarnings(ContactDetails details) {
        return warnings(details, ContactField::column);
    }

    private static List<FieldProblem> warnings(ContactDetails details, Function<ContactField, String> naming) {
        String code = details.postalCode();
        if (code.isEmpty()) {
            return List.of();
        }
        String field = naming.apply(ContactField.POSTAL_CODE);
        return PostalCodes.formOf(details.country())
                .filter(form -> !form.matches(code))
                .map(form -> form.withLostZeros(code)
                        .map(whole -> new FieldProblem(field, "contact.postalCode.lostZero", code, whole))
                        .orElseGet(() -> new FieldProblem(
                                field, "contact.postalCode.form", code, details.country(), form.shown())))
                .stream()
                .toList();
    }

    private List<FieldProblem> check(ContactDetails details, Function<ContactField, String> naming) {
        List<FieldProblem> problems = new ArrayList<>();
        for (ContactField field : ContactField.values()) {
            Problems ofField = new Problems(naming.apply(field), problems);
            if (field.of(details).isEmpty()) {
                checkPresence(field, details, ofField);
            } else if (isText(field, field.of(details), ofField)) {
                checkMeaning(field, details, ofField);
            }
        }
        return problems;
    }

    private void checkPresence(ContactField field, ContactDetails details, Problems problems) {
        if (field.isRequired()) {
            problems.add("contact.required");
        } else if (field == ContactField.POSTAL_CODE
                && isCountry(details.country())
                && PostalCodes.areUsedIn(details.country())) {
            problems.add("contact.postalCode.required", details.country());
        }
    }

    private static boolean isText(ContactField field, String value, Problems problems) {
        boolean tooLong = value.codePointCount(0, value.length()) > field.maximumLength();
        if (tooLong) {
            problems.add("contact.tooLong", field.maximumLength());
        }
        boolean unprintable = value.codePoints().anyMatch(c -> isUnprintable(c, field));
        if (unprintable) {
            problems.add("contact.controlCharacters");
        }
        return !tooLong && !unprintable;
    }

    private static boolean isUnprintable(int c, ContactField field) {
        if (c == '\n') {
            return !field.mayHoldLineBreaks();
        }
        // half a surrogate pair is no character, and no database takes it
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE;
    }

    private void checkMeaning(ContactField field, ContactDetails details, Problems problems) {
        switch (field) {
            case EMAIL -> checkEmail(details.email(), problems);
            case COUNTRY_CODE -> checkCountryCode(details.countryCode(), problems);
            case PHONE_NUMBER -> checkPhoneNumber(details, problems);
            case COUNTRY -> checkCountry(details.country(), problems);
            default -> {}
        }
    }

    private void checkEmail(String email, Problems problems) {
        if (!emailAddresses.isValid(email)) {
            emailAddresses
                    .unknownEnding(email)
                    .ifPresentOrElse(
                            ending -> problems.add("contact.email.unknownEnding", ending),
                            () -> problems.add("contact.email.invalid"));
        }
    }

    private void checkCountryCode(String code, Problems problems) {
        if (!DIGITS.matcher(code).matches()) {
            problems.add("contact.countryCode.digitsOnly");
        } else if (!phoneNumbers.isCallingCode(code)) {
            problems.add("contact.countryCode.unknown", code);
        }
    }

    private void checkPhoneNumber(ContactDetails details, Problems problems) {
        if (!PHONE_CHARACTERS.matcher(details.phoneNumber()).matches()) {
            problems.add("contact.phoneNumber.characters");
        } else if (phoneNumbers.isCallingCode(details.countryCode())
                && !phoneNumbers.isPossible(details.countryCode(), details.phoneNumber())) {
            problems.add("contact.phoneNumber.impossible", details.countryCode());
        }
    }

    private static void checkCountry(String country, Problems problems) {
        if (!isCountry(country)) {
            problems.add("contact.country.unknown");
        }
    }

    private static boolean isCountry(String country) {
        return CountryCodes.get().contains(country);
    }

    private record Problems(String field, List<FieldProblem> all) {

        void add(String code, Object... args) {
            all.add(new FieldProblem(field, code, args));
        }
    }
}
