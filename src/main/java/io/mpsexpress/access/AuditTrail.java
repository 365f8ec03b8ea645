package io.mpsexpress.access;

import io.mpsexpress.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The append-only record of irreversible and deciding acts. Written in the transaction of the act itself. */
public interface AuditTrail {

    /** The most entries that are ever given at once. */
    int MOST = 500;

    /**
     * Records that the current caller did something.
     *
     * @param organizationId whose it is; null when it concerns no organization
     * @param subjectId id of the request or thing acted on, as text; never null
     * @param details facts a reader needs: reason, counts, before and after; small values only
     */
    void record(Act act, UUID organizationId, String subjectId, Map<String, ?> details);

    /**
     * What is on record about requests or things, oldest first; at most {@value #MOST}, the latest then. Whether the
     * caller may see them is for the caller of this method to check.
     */
    List<AuditEntry> about(Collection<String> subjectIds);

    /**
     * What is on record, newest first. Whether the caller may see it is for the caller of this method to check.
     *
     * @param organizationIds only what concerns one of them; null for all
     * @param cursor where to go on; null for the start
     */
    Page<AuditEntry> find(AuditQuery query, Collection<UUID> organizationIds, int limit, String cursor);
}
