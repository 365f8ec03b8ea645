package io.mpsexpress.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An act on record, as clients get it, too.
 *
 * @param userId who did it; {@code system} for the application itself
 * @param act code of an {@link Act}; of one that is no longer done, what it was called
 * @param organizationId null when it concerns no organization
 * @param outcome what came of it: {@code done}, {@code refused}, or {@code failed}
 * @param details as they were recorded: text, numbers, truth values
 */
public record AuditEntry(
        Instant at,
        @JsonProperty("who") String userId,
        String act,
        UUID organizationId,
        @JsonProperty("subject") String subjectId,
        String outcome,
        Map<String, Object> details) {}
