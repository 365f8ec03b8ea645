package io.mpsexpress.printer;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which supplies delivery contact printers have. That it is one of their organization is checked by who gives it. */
public interface PrinterContacts {

    /**
     * Makes the contact that of the printers, and brings their eligibility up to date.
     *
     * @return how many printers now have the contact
     */
    int assign(UUID organizationId, UUID contactId, Collection<UUID> printerIds);

    /** Moves all printers of one contact to another of the same organization. Returns how many. */
    int move(UUID organizationId, UUID fromContactId, UUID toContactId);

    /** How many printers a contact serves. */
    long count(UUID contactId);

    /** How many printers each of these contacts serves; those that serve none are left out. */
    Map<UUID, Long> count(Collection<UUID> contactIds);

    /** The contacts of an organization that serve most printers, most first, with their number. */
    Map<UUID, Long> mostUsed(UUID organizationId, int limit);
}
