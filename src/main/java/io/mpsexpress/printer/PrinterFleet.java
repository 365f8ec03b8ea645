package io.mpsexpress.printer;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Changes to many printers at once, for the modules that assign contacts and enroll. */
public interface PrinterFleet {

    /**
     * Finds the printers behind serial numbers that somebody selected.
     *
     * @param organizationId a child organization that the caller may see; checked by the caller of this method
     * @return ids in the order of the serial numbers
     * @throws io.mpsexpress.shared.Refused naming each serial number that is unknown, of another organization, or given
     *     twice; and when there is none, or more than 50,000
     */
    List<UUID> requireSelection(UUID organizationId, Collection<String> serialNumbers);

    /**
     * Makes the contact the supplies delivery contact of the printers and brings their eligibility up to date.
     *
     * @param contactId a contact of the same organization; checked by the caller of this method
     * @return how many printers changed
     */
    int assignSuppliesContact(UUID organizationId, UUID contactId, Collection<UUID> printerIds);

    /** Moves all printers of one contact to another of the same organization. Returns how many. */
    int reassignSuppliesContact(UUID organizationId, UUID fromContactId, UUID toContactId);

    /** How many printers a contact serves. */
    long countBySuppliesContact(UUID contactId);
}
