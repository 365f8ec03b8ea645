package io.mpsexpress.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * What a supplies delivery contact consists of, cleaned of what nobody means: outer white space is gone, line breaks
 * inside a value are {@code \n}, two-letter countries are upper case. Whether the values are acceptable is for
 * {@link io.mpsexpress.contact.domain.ContactRules} to say. No component is ever null: what is missing is empty.
 *
 * @param countryCode the calling code of the phone number, digits only
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record ContactDetails(
        String firstName,
        String lastName,
        String companyName,
        String email,
        String countryCode,
        String phoneNumber,
        @Column(name = "address_line_1") String addressLine1,
        @Column(name = "address_line_2") String addressLine2,
        String city,
        String stateOrProvince,
        String postalCode,
        String country) {

    public ContactDetails {
        firstName = clean(firstName);
        lastName = clean(lastName);
        companyName = clean(companyName);
        email = clean(email);
        countryCode = clean(countryCode);
        phoneNumber = clean(phoneNumber);
        addressLine1 = clean(addressLine1);
        addressLine2 = clean(addressLine2);
        city = clean(city);
        stateOrProvince = clean(stateOrProvince);
        postalCode = clean(postalCode);
        country = upperCaseCode(clean(country));
    }

    /** First and last name as people write them one after the other. */
    public String name() {
        return firstName + " " + lastName;
    }

    private static String clean(String value) {
        if (value == null) {
            return "";
        }
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Spreadsheets and web pages leave no-break and zero-width spaces behind, which {@link String#strip} keeps. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** Only plain letters change case: {@code ı} would become {@code I}, a letter that nobody typed. */
    private static String upperCaseCode(String country) {
        return country.matches("[A-Za-z]{2}") ? country.toUpperCase(Locale.ROOT) : country;
    }
}
