package io.mpsexpress.removal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.ForcedEnd.Cause;
import java.time.Instant;
import java.util.UUID;

/**
 * A removal as its page and clients see it.
 *
 * @param number what people call it, {@code R-10342}
 * @param entitlement whether the entitlement is to be removed; else printers are
 * @param printerCount 0 for an entitlement
 * @param decidedBy user id; null before the decision
 * @param decidedAt null before the decision
 * @param decisionReason what whoever asked reads; null when none was given
 * @param endedAt null while open
 * @param forcedEnd who ended its process in the engine, or withdrew it; null when it ended by itself, and while open
 */
public record RemovalView(
        UUID id,
        String number,
        RemovalState state,
        UUID organizationId,
        String organizationName,
        boolean entitlement,
        int printerCount,
        String reason,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Instant endedAt,
        @JsonIgnore ForcedEnd forcedEnd) {

    /** Null unless it ended so. */
    @JsonProperty("endedInEngine")
    public ForcedEnd endedInEngine() {
        return ForcedEnd.ofCause(Cause.ENGINE, forcedEnd);
    }

    /** Null unless it ended so. */
    @JsonProperty("withdrawal")
    public ForcedEnd withdrawal() {
        return ForcedEnd.ofCause(Cause.WITHDRAWN, forcedEnd);
    }
}
