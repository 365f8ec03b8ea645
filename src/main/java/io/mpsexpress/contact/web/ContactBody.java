package io.mpsexpress.contact.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mpsexpress.contact.ContactDetails;

/**
 * A contact as a client sends it: what a GET gave may be sent back as it is, with some fields changed.
 *
 * @param version the one that the client saw; needed to change a contact
 */
@JsonIgnoreProperties({"id", "printerCount"})
record ContactBody(
        String firstName,
        String lastName,
        String companyName,
        String email,
        String countryCode,
        String phoneNumber,
        String addressLine1,
        String addressLine2,
        String city,
        String stateOrProvince,
        String postalCode,
        String country,
        Integer version) {

    ContactDetails details() {
        return new ContactDetails(
                firstName,
                lastName,
                companyName,
                email,
                countryCode,
                phoneNumber,
                addressLine1,
                addressLine2,
                city,
                stateOrProvince,
                postalCode,
                country);
    }
}
