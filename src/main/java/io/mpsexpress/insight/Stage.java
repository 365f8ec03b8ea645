package io.mpsexpress.insight;

/** How far customers and their printers came, in the order in which they do. */
public enum Stage {
    /** The customer is entitled to MPS Express. */
    ENTITLED,
    /** The printer has a supplies delivery contact. */
    CONTACT_READY,
    /** A check found nothing against the printer. */
    ELIGIBLE,
    /** Lexmark's back end was asked to manage the printer. */
    SUBMITTED,
    /** The back end agreed. */
    MANAGED
}
