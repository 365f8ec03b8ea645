package io.mpsexpress.enrollment;

/** Where a request stands, in the words that clients see. */
public enum EnrollmentState {
    /** The partner looks at the eligibility of the printers. */
    REVIEW,
    /** The terms of service wait for acceptance. */
    TERMS,
    /** Printers are with Lexmark: management requested, or escalated. */
    SUBMITTED,
    COMPLETED,
    CANCELLED;

    public boolean isOpen() {
        return this != COMPLETED && this != CANCELLED;
    }
}
