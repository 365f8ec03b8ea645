package io.mpsexpress.eligibility;

/**
 * Why a printer is not eligible, with what was measured beside what is allowed: whoever decides or mends needs both.
 *
 * @param measured pages, agent version or model, as the printer reports it now; null for what nothing is measured for, or
 *     nothing is reported
 * @param allowed pages at most, or the agent version at least; null where there is no limit
 */
public record MeasuredReason(EligibilityStatus code, String measured, String allowed) {}
