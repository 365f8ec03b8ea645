package io.mpsexpress.eligibility;

import java.time.LocalDate;

/**
 * What customer operations approved for one printer: it does not count as ineligible for one reason, while it keeps its model
 * and stays within limits.
 *
 * @param model as the printer reported it when that was approved; never null
 */
public record ApprovedException(String model, ExceptionLimits limits) {

    /** Whether an exception counts. */
    public enum Standing {
        IN_FORCE,
        /** The printer is of another model now. */
        MODEL_CHANGED,
        /** Its last day is over. */
        EXPIRED,
        /** The printer has printed more since than was approved. */
        PAGE_COUNT_PASSED
    }

    /**
     * How it stands.
     *
     * @param modelNow as the printer reports it; how it is spelled makes no difference
     * @param pages lifetime page count as the printer reports it; null when missing
     * @param day in UTC
     */
    public Standing standing(String modelNow, Long pages, LocalDate day) {
        if (!isFor(modelNow)) {
            return Standing.MODEL_CHANGED;
        }
        if (limits.isOverOn(day)) {
            return Standing.EXPIRED;
        }
        return limits.isPassedBy(pages) ? Standing.PAGE_COUNT_PASSED : Standing.IN_FORCE;
    }

    private boolean isFor(String modelNow) {
        return model.equals(modelNow)
                || EligibilityRules.comparable(model).equals(EligibilityRules.comparable(modelNow));
    }
}
