package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.domain.ContactField;
import java.util.Arrays;
import java.util.List;

/**
 * A field in two versions of a contact.
 *
 * @param field JSON name
 * @param current what it is now
 * @param mine what the person wanted it to be
 */
record Difference(String field, String current, String mine) {

    /** All fields, those that are the same included. */
    static List<Difference> between(ContactDetails current, ContactDetails mine) {
        return Arrays.stream(ContactField.values())
                .map(field -> new Difference(field.jsonName(), field.of(current), field.of(mine)))
                .toList();
    }

    public boolean isReal() {
        return !current.equals(mine);
    }
}
