package io.mpsexpress.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A request was ended before it came to an end of its own: in the engine, by Cockpit or Camunda's REST API, or because those
 * who had asked for it withdrew it.
 *
 * @param by user id; {@code system} where nobody was signed in, as in a batch
 * @param reason as they gave it; null for none
 * @param withdrawn true where it was withdrawn; null otherwise
 */
@Embeddable
public record ForcedEnd(
        @Column(name = "ended_by") String by,
        @Column(name = "end_reason") String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean withdrawn) {

    private static final int LONGEST_REASON = 1_000;

    /** The reason is cut to what is kept of it. */
    public ForcedEnd {
        if (reason != null && reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON);
        }
    }

    /** In the engine. */
    public ForcedEnd(String by, String reason) {
        this(by, reason, null);
    }

    /** By those who had asked. */
    public static ForcedEnd withdrawal(String by, String reason) {
        return new ForcedEnd(by, reason, true);
    }

    /** This where it was ended in the engine; null where it was withdrawn, or is null. */
    public static ForcedEnd inEngine(ForcedEnd end) {
        return end == null || end.isWithdrawal() ? null : end;
    }

    /** This where it was withdrawn; null where it was ended in the engine, or is null. */
    public static ForcedEnd withdrawn(ForcedEnd end) {
        return end != null && end.isWithdrawal() ? end : null;
    }

    @JsonIgnore
    public boolean isWithdrawal() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** For the audit trail and notices; never null. */
    public String reasonOrEmpty() {
        return reason == null ? "" : reason;
    }
}
