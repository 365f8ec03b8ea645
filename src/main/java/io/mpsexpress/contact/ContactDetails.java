package io.mpsexpress.contact;

import io.mpsexpress.shared.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * What a supplies delivery contact consists of, cleaned of what nobody sees; two-letter countries are upper case. Whether the values are acceptable is for
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
        firstName = Text.cleanOrEmpty(firstName);
        lastName = Text.cleanOrEmpty(lastName);
        companyName = Text.cleanOrEmpty(companyName);
        email = Text.cleanOrEmpty(email);
        countryCode = code(countryCode);
        phoneNumber = code(phoneNumber);
        addressLine1 = Text.cleanOrEmpty(addressLine1);
        addressLine2 = Text.cleanOrEmpty(addressLine2);
        city = Text.cleanOrEmpty(city);
        stateOrProvince = Text.cleanOrEmpty(stateOrProvince);
        postalCode = code(postalCode);
        country = upperCaseCode(code(country));
    }

    /** First and last name as people write them one after the other. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** An apostrophe at the beginning only keeps spreadsheets from changing it. */
    private static String code(String value) {
        return Text.clean(Text.cleanOrEmpty(value).replaceAll("^['\\s]+", ""));
    }

    /** Only plain letters change case: {@code ı} would become {@code I}, a letter that nobody typed. */
    private static String upperCaseCode(String country) {
        return country.matches("[A-Za-z]{2}") ? country.toUpperCase(Locale.ROOT) : country;
    }
}
