package io.mpsexpress.engine;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A request was ended in the engine, by Cockpit or Camunda's REST API, before it came to an end of its own.
 *
 * @param by user id; {@code system} where nobody was signed in, as in a batch
 * @param reason as they gave it; null for none
 */
@Embeddable
public record ForcedEnd(@Column(name = "ended_by") String by, @Column(name = "end_reason") String reason) {

    private static final int LONGEST_REASON = 1_000;

    /** The reason is cut to what is kept of it. */
    public ForcedEnd {
        if (reason != null && reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON);
        }
    }

    /** Null when {@code by} is: nobody ended it by force. */
    public static ForcedEnd of(String by, String reason) {
        return by == null ? null : new ForcedEnd(by, reason);
    }

    /** For the audit trail and notices; never null. */
    public String reasonOrEmpty() {
        return reason == null ? "" : reason;
    }
}
