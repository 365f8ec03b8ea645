package io.mpsexpress.enrollment.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;

/**
 * What the partner reads about a printer's outcome.
 *
 * @param code message code
 * @param text what a person or the back end wrote; null when nobody did
 */
public record Message(String code, String text) {

    /** Code of {@link #refused}. */
    static final String REFUSED = "enrollment.outcome.refused";

    /** Code of {@link #rejected}. */
    static final String REJECTED = "enrollment.outcome.rejected";

    public static final Message CANCELLED = new Message("enrollment.outcome.cancelled", null);
    public static final Message NOT_ENTITLED = new Message("enrollment.outcome.notEntitled", null);
    public static final Message TERMS_DECLINED = new Message("enrollment.outcome.termsDeclined", null);
    public static final Message GIVEN_UP = new Message("enrollment.outcome.givenUp", null);
    public static final Message PENDING = new Message("enrollment.outcome.pending", null);
    public static final Message MANAGED = new Message("enrollment.outcome.managed", null);

    /** Not added for want of eligibility. */
    public static Message notEligible(EligibilityStatus status) {
        return new Message("enrollment.outcome." + status.name(), null);
    }

    /** Nothing comes of it any more. */
    public static Message ended(ForcedEnd end) {
        String code = "enrollment.outcome." + end.cause().act();
        return new Message(code, end.isWithdrawal() ? end.reason() : null);
    }

    /** A team's reason. */
    public static Message rejected(String reason) {
        return new Message(REJECTED, reason);
    }

    /** The back end's reason. */
    public static Message refused(String reason) {
        return new Message(REFUSED, reason);
    }
}
