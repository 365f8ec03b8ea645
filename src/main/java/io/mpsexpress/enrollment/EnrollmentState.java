package io.mpsexpress.enrollment;

/** Where a request stands, in the words that clients see. */
public enum EnrollmentState {
    /** The partner looks at the eligibility of the printers. */
    REVIEW,
    /** The terms of service wait for acceptance. */
    TERMS,
    /** Management is requested, or what is left is with whoever can resolve it: Lexmark, or by a task of theirs the partner. */
    SUBMITTED,
    COMPLETED,
    CANCELLED;

    public boolean isOpen() {
        return this != COMPLETED && this != CANCELLED;
    }
}
