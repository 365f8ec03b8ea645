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
        Instant at, String userId, String act, UUID organizationId, String subjectId, Map<String, Object> details) {}
