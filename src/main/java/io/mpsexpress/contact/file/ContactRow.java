package io.mpsexpress.contact.file;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.domain.ContactField;
import java.util.List;

/**
 * A row of a contact file with at least one value.
 *
 * @param row as a spreadsheet numbers it: the header is 1, a row without values counts, a value with line breaks does
 *     not make more rows of one
 * @param values cleaned, and without what kept spreadsheets from changing them; there may be fewer or more than there are
 *     columns
 */
public record ContactRow(int row, List<String> values) {

    public ContactDetails details() {
        return ContactField.details(values);
    }

    String value(ContactField field) {
        return field.ordinal() < values.size() ? values.get(field.ordinal()) : "";
    }

    /** Whether there are values right of the last column, as an unquoted separator inside a value causes. */
    boolean hasSurplusValues() {
        return values.stream().skip(ContactField.values().length).anyMatch(value -> !value.isEmpty());
    }
}
