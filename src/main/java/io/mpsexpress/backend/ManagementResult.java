package io.mpsexpress.backend;

/**
 * The back end's answer for one printer.
 *
 * @param reason why it was refused; null when managed
 */
public record ManagementResult(String serialNumber, Outcome outcome, String reason) {

    /** What the back end decided. */
    public enum Outcome {
        MANAGED,
        REFUSED
    }

    public static ManagementResult managed(String serialNumber) {
        return new ManagementResult(serialNumber, Outcome.MANAGED, null);
    }

    public static ManagementResult refused(String serialNumber, String reason) {
        return new ManagementResult(serialNumber, Outcome.REFUSED, reason);
    }
}
