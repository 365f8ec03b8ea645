package io.mpsexpress.removal;

/** Where a removal stands. */
public enum RemovalState {
    /** Waits for Lexmark's decision. */
    OPEN,
    /** Approved: Lexmark's back end is about to be told. */
    APPROVED,
    /** Done. */
    REMOVED,
    /** Lexmark did not approve it: nothing changed. */
    REJECTED,
    /** What was to be removed was not in the program any more: nobody was asked. */
    REFUSED,
    /** Somebody ended its process in the engine before it was carried out. */
    CANCELLED;

    /** Whether it is not ended. */
    public boolean isOpen() {
        return this == OPEN || this == APPROVED;
    }
}
