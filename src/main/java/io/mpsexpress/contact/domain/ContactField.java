package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactDetails;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The twelve fields of a contact in the order of the CSV columns, with the names they have in JSON and in files. */
public enum ContactField {
    FIRST_NAME("firstName", "First Name", true, 100, ContactDetails::firstName),
    LAST_NAME("lastName", "Last Name", true, 100, ContactDetails::lastName),
    COMPANY_NAME("companyName", "Company Name", true, 150, ContactDetails::companyName),
    EMAIL("email", "Email", true, 254, ContactDetails::email),
    COUNTRY_CODE("countryCode", "Country Code", true, 10, ContactDetails::countryCode),
    PHONE_NUMBER("phoneNumber", "Phone Number", true, 50, ContactDetails::phoneNumber),
    ADDRESS_LINE_1("addressLine1", "Address Line 1", true, 200, ContactDetails::addressLine1),
    ADDRESS_LINE_2("addressLine2", "Address Line 2", false, 200, ContactDetails::addressLine2),
    CITY("city", "City", true, 100, ContactDetails::city),
    STATE_OR_PROVINCE("stateOrProvince", "State or Province", false, 100, ContactDetails::stateOrProvince),
    POSTAL_CODE("postalCode", "Postal Code", false, 20, ContactDetails::postalCode),
    COUNTRY("country", "Country", true, 100, ContactDetails::country);

    private final String jsonName;
    private final String column;
    private final boolean required;
    private final int maximumLength;
    private final Function<ContactDetails, String> value;

    ContactField(
            String jsonName,
            String column,
            boolean required,
            int maximumLength,
            Function<ContactDetails, String> value) {
        this.jsonName = jsonName;
        this.column = column;
        this.required = required;
        this.maximumLength = maximumLength;
        this.value = value;
    }

    /** The header of a contact file. */
    public static List<String> columns() {
        return Arrays.stream(values()).map(ContactField::column).toList();
    }

    /** All values of a contact in the order of the columns. */
    public static List<String> valuesOf(ContactDetails details) {
        return Arrays.stream(values()).map(field -> field.of(details)).toList();
    }

    /** The contact that values in this order make; missing ones at the end count as empty, surplus ones are left out. */
    public static ContactDetails details(String... row) {
        String[] v = Arrays.copyOf(row, values().length);
        return new ContactDetails(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11]);
    }

    /** The same of a list. */
    public static ContactDetails details(List<String> row) {
        return details(row.toArray(String[]::new));
    }

    public String jsonName() {
        return jsonName;
    }

    public String column() {
        return column;
    }

    /** Whether it must always be there; the postal code must only in countries that have them. */
    public boolean isRequired() {
        return required;
    }

    /** In characters as people count them (Unicode code points). */
    public int maximumLength() {
        return maximumLength;
    }

    public String of(ContactDetails details) {
        return value.apply(details);
    }

    /** Names keep to one line; places and companies may be written over several. */
    boolean mayHoldLineBreaks() {
        return switch (this) {
            case COMPANY_NAME, ADDRESS_LINE_1, ADDRESS_LINE_2, CITY, STATE_OR_PROVINCE -> true;
            default -> false;
        };
    }
}
