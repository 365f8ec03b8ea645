package io.mpsexpress.printer.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds contacts that printers have, or are filtered by; the module of contacts does, which builds upon this one. */
public interface ContactChoices {

    /** The first by name of those whose name has every word of the text, or of all; an organization may have thousands. */
    List<ContactChoice> find(UUID organizationId, String text);

    /** Empty when the organization has no such contact. */
    Optional<ContactChoice> get(UUID organizationId, UUID contactId);

    /** Those that printers have, by id, however many; of whichever organization: whoever sees the printer may see them. */
    Map<UUID, PrinterView.AssignedContact> assigned(Collection<UUID> contactIds);
}
