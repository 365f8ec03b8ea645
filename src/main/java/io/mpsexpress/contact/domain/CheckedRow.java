package io.mpsexpress.contact.domain;

import io.mpsexpress.shared.FieldProblem;
import java.util.List;

/**
 * A row of a contact file and what is known of it.
 *
 * @param values as they stand in the file
 * @param problems with the names of the columns; an empty name for the row as a whole. Empty unless INVALID
 */
public record CheckedRow(int row, List<String> values, ContactRowState state, List<FieldProblem> problems) {

    /** First name as it stands in the file; empty when there is none. */
    public String firstName() {
        return ContactField.FIRST_NAME.of(ContactField.details(values));
    }

    /** Last name as it stands in the file; empty when there is none. */
    public String lastName() {
        return ContactField.LAST_NAME.of(ContactField.details(values));
    }
}
