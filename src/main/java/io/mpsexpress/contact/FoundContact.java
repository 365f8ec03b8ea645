package io.mpsexpress.contact;

import java.util.UUID;

/**
 * A contact that a search found, whichever customer's it is.
 *
 * @param organizationName the customer's
 * @param companyName where supplies go to
 */
public record FoundContact(
        UUID id,
        UUID organizationId,
        String organizationName,
        String firstName,
        String lastName,
        String companyName,
        String email,
        String city) {

    /** First and last name as people write them one after the other. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** The same, of a customer of this name. */
    FoundContact of(String customer) {
        return new FoundContact(id, organizationId, customer, firstName, lastName, companyName, email, city);
    }
}
