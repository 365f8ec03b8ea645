package io.mpsexpress.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.contact.domain.SuppliesContact;
import java.util.UUID;

/**
 * A contact as people and clients see it.
 *
 * @param organizationId the customer whose contact it is; a client named it
 * @param printerCount how many printers it serves
 * @param version what an update has to name, so that nobody overwrites a change they have not seen
 */
public record ContactView(
        UUID id,
        @JsonIgnore UUID organizationId,
        @JsonUnwrapped ContactDetails details,
        long printerCount,
        int version) {

    static ContactView of(SuppliesContact contact, long printerCount) {
        return new ContactView(
                contact.id(), contact.organizationId(), contact.details(), printerCount, contact.version());
    }
}
