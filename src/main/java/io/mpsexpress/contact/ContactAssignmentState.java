package io.mpsexpress.contact;

/** How far a request for a supplies delivery contact got. */
public enum ContactAssignmentState {
    /** Somebody has to choose or create the contact. */
    OPEN,
    /** The printers have a contact. */
    ASSIGNED,
    /** Nothing was changed. */
    CANCELLED
}
