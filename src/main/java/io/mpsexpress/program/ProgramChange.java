package io.mpsexpress.program;

import java.time.Instant;

/**
 * One thing of the program data that was changed.
 *
 * @param changedBy user id
 * @param subject the model, the number of the version of the terms, or the status of a row of the routing table; empty for
 *     the minimum Fleet Agent version
 * @param before page count, name, version, or what a row of the routing table says; null for what is new
 * @param after null for what was removed
 */
public record ProgramChange(
        Instant changedAt, String changedBy, Kind kind, String subject, String before, String after) {

    /** What was changed. */
    public enum Kind {
        MODEL_ADDED,
        MODEL_CHANGED,
        MODEL_RENAMED,
        MODEL_REMOVED,
        FLEET_AGENT,
        TERMS_PUBLISHED,
        ROUTE_CHANGED
    }
}
