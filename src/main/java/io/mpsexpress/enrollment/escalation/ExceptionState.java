package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.shared.Refused;

/** Whether an approved exception counts, and why it does not. */
public enum ExceptionState {
    IN_FORCE,
    /** Its last day is over. */
    EXPIRED,
    /** The printer has printed more since than was approved. */
    PAGE_COUNT_PASSED,
    /** The printer is of another model now. */
    MODEL_CHANGED,
    /** Another one was approved since for the same printer and reason. */
    REPLACED,
    /** Customer operations took it back. */
    REVOKED;

    /** Whether there is something to be revoked: it counts, or would again with other facts of the printer. */
    public boolean isRevocable() {
        return this == IN_FORCE || this == PAGE_COUNT_PASSED || this == MODEL_CHANGED;
    }

    /** @throws Refused as a conflict when there is nothing to be revoked */
    public void requireRevocable() {
        if (this == REVOKED) {
            throw Refused.conflict("enrollment.exception.revokedAlready");
        }
        if (!isRevocable()) {
            throw Refused.conflict("enrollment.exception.over");
        }
    }
}
