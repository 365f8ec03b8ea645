package io.mpsexpress.enrollment;

/** What has become of one printer of a request. */
public enum PrinterOutcome {
    /** Nothing is decided yet. */
    OPEN,
    /** Added; Lexmark's back end has not answered yet. */
    PENDING,
    MANAGED,
    NOT_ADDED
}
