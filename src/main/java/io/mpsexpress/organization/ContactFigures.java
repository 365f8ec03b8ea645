package io.mpsexpress.organization;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many contacts organizations have: what the module of contacts gives for their figures, in one call for a page. */
public interface ContactFigures {

    /** Supplies delivery contacts of each of the organizations; organizations without any are missing. */
    Map<UUID, Long> contacts(Collection<UUID> organizationIds);

    /** Whether one of the organizations has a contact. */
    boolean hasContacts(Collection<UUID> organizationIds);
}
