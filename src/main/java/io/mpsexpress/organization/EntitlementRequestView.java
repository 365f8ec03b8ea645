package io.mpsexpress.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.engine.ForcedEnd;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entitlement request that the caller may see.
 *
 * @param number what people call it, {@code T-10342}
 * @param decidedBy user id; null while open and when the application refused by itself
 * @param decidedAt null while open
 * @param endedInEngine who ended its process in the engine; null when it ended by itself, and while open
 * @param partOf the enrollment within which it came up; null when it stands by itself
 * @param taskIds human tasks it waits for at present; empty when none
 */
public record EntitlementRequestView(
        UUID id,
        String number,
        EntitlementState state,
        UUID organizationId,
        String organizationName,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        ForcedEnd endedInEngine,
        @JsonIgnore UUID partOf,
        List<String> taskIds) {

    /** The request whose process works on this one: another one's, or its own. */
    public UUID workedOnBy() {
        return partOf == null ? id : partOf;
    }
}
