package io.mpsexpress.insight;

/**
 * A step of the way into the program.
 *
 * @param customers how many reached it
 * @param printers how many reached it
 */
public record StageView(Stage stage, long customers, long printers) {}
