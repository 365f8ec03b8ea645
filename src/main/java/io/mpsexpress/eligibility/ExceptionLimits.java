package io.mpsexpress.eligibility;

import java.time.LocalDate;

/**
 * How long an exception holds.
 *
 * @param validUntil last day on which it does, in UTC; null for any
 * @param maximumPageCount lifetime page count with which it still does; null for any
 */
public record ExceptionLimits(LocalDate validUntil, Long maximumPageCount) {

    /** Holds as long as the printer keeps its model. */
    public static final ExceptionLimits NONE = new ExceptionLimits(null, null);

    /** @param pages null when the count is missing: nobody can say that it is above */
    public boolean isPassedBy(Long pages) {
        return maximumPageCount != null && pages != null && pages > maximumPageCount;
    }

    boolean isOverOn(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }
}
