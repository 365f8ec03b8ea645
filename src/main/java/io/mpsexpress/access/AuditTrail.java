package io.mpsexpress.access;

import java.util.Map;
import java.util.UUID;

/** The append-only record of irreversible and deciding acts. Written in the transaction of the act itself. */
public interface AuditTrail {

    /**
     * Records that the current caller did something.
     *
     * @param act what, as {@code <subject>.<past participle>}, for example {@code organization.entitled}
     * @param organizationId whose it is; null when it concerns no organization
     * @param subjectId id of the request or thing acted on, as text; never null
     * @param details facts a reader needs: outcome, reason, counts, before and after; small values only
     */
    void record(String act, UUID organizationId, String subjectId, Map<String, ?> details);
}
