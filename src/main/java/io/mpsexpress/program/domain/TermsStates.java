package io.mpsexpress.program.domain;

import io.mpsexpress.program.TermsVersion.State;
import java.time.Instant;

/** Tells which of several versions counts: from its effective time on a version replaces all earlier ones. */
final class TermsStates {

    private final Instant now;
    /** The earliest time at which one of the later versions takes over; null while there is none. */
    private Instant replacedFrom;

    private boolean found;

    TermsStates(Instant now) {
        this.now = now;
    }

    /** The state of the next version; they are gone through from the newest to the oldest. */
    State next(Instant effectiveFrom) {
        if (replacedFrom != null && !effectiveFrom.isBefore(replacedFrom)) {
            return State.REPLACED;
        }
        replacedFrom = effectiveFrom;
        if (effectiveFrom.isAfter(now)) {
            return State.UPCOMING;
        }
        State state = found ? State.EARLIER : State.IN_FORCE;
        found = true;
        return state;
    }
}
