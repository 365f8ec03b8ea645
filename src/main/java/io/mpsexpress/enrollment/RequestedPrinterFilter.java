package io.mpsexpress.enrollment;

import io.mpsexpress.eligibility.EligibilityStatus;

/**
 * Which printers of a request a list shows.
 *
 * @param status managed, pending, or what the last check found; null for all
 * @param outcome what became of them; null for all
 */
public record RequestedPrinterFilter(EligibilityStatus status, PrinterOutcome outcome) {}
