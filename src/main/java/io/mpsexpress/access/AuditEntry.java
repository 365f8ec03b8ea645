package io.mpsexpress.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An act on record.
 *
 * @param userId who did it; {@code system} for the application itself
 * @param organizationId null when it concerns no organization
 * @param details as they were recorded: text, numbers, truth values
 */
public record AuditEntry(
        Instant at, String userId, String act, UUID organizationId, String subjectId, Map<String, Object> details) {

    /** What came of it: as it was recorded; else {@code refused} or {@code failed} where the act says so, or {@code done}. */
    public String outcome() {
        if (details.get("outcome") instanceof String recorded) {
            return recorded;
        }
        return act.endsWith(".refused") ? "refused" : act.endsWith(".failed") ? "failed" : "done";
    }
}
