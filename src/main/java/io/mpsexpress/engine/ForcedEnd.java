package io.mpsexpress.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A request was ended before it came to an end of its own: in the engine, by Cockpit or Camunda's REST API, because those who
 * had asked for it withdrew it, or because its customer lost the entitlement.
 *
 * @param by user id; {@code system} where nobody was signed in, as in a batch
 * @param reason as they gave it; null for none
 * @param withdrawn true where it was withdrawn; null otherwise
 * @param entitlementLost true where the entitlement was lost; null otherwise
 */
@Embeddable
public record ForcedEnd(
        @Column(name = "ended_by") String by,
        @Column(name = "end_reason") String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean withdrawn,
        @Column(name = "entitlement_lost") @JsonInclude(JsonInclude.Include.NON_NULL) Boolean entitlementLost) {

    private static final int LONGEST_REASON = 1_000;

    /** The reason is cut to what is kept of it. */
    public ForcedEnd {
        if (reason != null && reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON);
        }
    }

    /** In the engine. */
    public ForcedEnd(String by, String reason) {
        this(by, reason, null, null);
    }

    /** By those who had asked. */
    public static ForcedEnd withdrawal(String by, String reason) {
        return new ForcedEnd(by, reason, true, null);
    }

    /** By whoever approved that the customer's entitlement is removed. */
    public static ForcedEnd entitlementLoss(String by) {
        return new ForcedEnd(by, null, null, true);
    }

    /** The end if it is one for this cause; null otherwise, or if it is null. */
    public static ForcedEnd ofCause(Cause cause, ForcedEnd end) {
        return end != null && end.cause() == cause ? end : null;
    }

    @JsonIgnore
    public boolean isWithdrawal() {
        return cause() == Cause.WITHDRAWN;
    }

    /** Why it ended so; never null. */
    public Cause cause() {
        if (Boolean.TRUE.equals(withdrawn)) {
            return Cause.WITHDRAWN;
        }
        return Boolean.TRUE.equals(entitlementLost) ? Cause.ENTITLEMENT_LOST : Cause.ENGINE;
    }

    /** For the audit trail and notices; never null. */
    public String reasonOrEmpty() {
        return reason == null ? "" : reason;
    }

    /** What ended a request. */
    public enum Cause {
        ENGINE("ended"),
        WITHDRAWN("withdrawn"),
        ENTITLEMENT_LOST("entitlementLost");

        private final String act;

        Cause(String act) {
            this.act = act;
        }

        /** How it is called in audit acts and message codes. */
        public String act() {
            return act;
        }
    }
}
