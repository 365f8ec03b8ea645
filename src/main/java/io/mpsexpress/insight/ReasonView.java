package io.mpsexpress.insight;

import io.mpsexpress.eligibility.EligibilityStatus;

/**
 * Why printers are not eligible.
 *
 * @param printers how many are held up by it, before anything else
 * @param customers how many have such printers
 * @param action a word for what would help: {@code ASSIGN_CONTACT}
 */
public record ReasonView(EligibilityStatus status, long printers, long customers, String action) {}
