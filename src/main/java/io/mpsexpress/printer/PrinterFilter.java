package io.mpsexpress.printer;

import io.mpsexpress.eligibility.EligibilityStatus;

/**
 * What a list of printers is narrowed to; null means any.
 *
 * @param text part of a serial number or model
 * @param contact id of a supplies delivery contact, or {@code none}
 * @param sort {@code serialNumber}, {@code model}, {@code lifetimePageCount}, {@code lastCommunication} or {@code
 *     eligibility}, with {@code -} before it for descending; null for serial number
 */
public record PrinterFilter(String text, String model, EligibilityStatus status, String contact, String sort) {

    public static PrinterFilter all() {
        return new PrinterFilter(null, null, null, null, null);
    }
}
