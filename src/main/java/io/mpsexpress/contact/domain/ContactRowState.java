package io.mpsexpress.contact.domain;

/** What became of a row of a contact file. */
public enum ContactRowState {
    /** To be imported. */
    NEW,
    IMPORTED,
    /** The organization had the contact, or an earlier row of the file brought it. */
    EXISTING,
    /** Information is missing or not acceptable. */
    INVALID,
    /** Not imported because the system failed. */
    SYSTEM_ERROR,
    /** Not imported because somebody cancelled. */
    CANCELLED;

    /** Whether it is in the file that people download to correct. */
    boolean isFailed() {
        return this == INVALID || this == SYSTEM_ERROR || this == CANCELLED;
    }
}
