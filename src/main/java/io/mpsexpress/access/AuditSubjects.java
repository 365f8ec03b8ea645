package io.mpsexpress.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a module knows of the ids that acts are on record with, for those who read the record. */
public interface AuditSubjects {

    /** Those of the ids that the module knows, and the caller may see. */
    Map<UUID, Subject> among(Collection<UUID> ids);

    /**
     * What an act was about.
     *
     * @param name as people call it
     * @param url its page
     */
    record Subject(String name, String url) {}
}
