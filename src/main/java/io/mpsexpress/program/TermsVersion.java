package io.mpsexpress.program;

import java.time.Instant;
import java.util.List;

/**
 * A published version of the terms of service, without its texts.
 *
 * @param languages codes, sorted
 */
public record TermsVersion(
        int version,
        List<String> languages,
        Instant effectiveFrom,
        String publishedBy,
        Instant publishedAt,
        State state) {

    /** Whether it counts. */
    public enum State {
        /** It will be in force. */
        UPCOMING,
        IN_FORCE,
        /** It was in force. */
        EARLIER,
        /** A later version came into force before it, or at the same time: it never counts. */
        REPLACED
    }
}
