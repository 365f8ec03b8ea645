package io.mpsexpress.enrollment;

/**
 * How many printers of a request had the same outcome for the same reason.
 *
 * @param messageCode message code of the reason; null for none
 * @param messageText what a person or the back end wrote about it; argument 0 of the message; may be null
 */
public record OutcomeCount(PrinterOutcome outcome, String messageCode, String messageText, int printers) {}
