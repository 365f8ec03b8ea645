package io.mpsexpress.program.whatif;

import io.mpsexpress.eligibility.EligibilityStatus;

/**
 * How many printers would have another eligibility status.
 *
 * @param customers whose printers they are
 */
public record StatusChange(EligibilityStatus from, EligibilityStatus to, long printers, long customers) {}
