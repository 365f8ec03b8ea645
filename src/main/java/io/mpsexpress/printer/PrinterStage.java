package io.mpsexpress.printer;

/** How far a printer of a customer came on its way into the program; who is at one of them has passed those before. */
public enum PrinterStage {
    /** We know it; whether its customer is entitled is not for the fleet to know. */
    REGISTERED,
    /** It has a supplies delivery contact, which only printers of entitled customers get. */
    CONTACT_READY,
    /** A check found nothing against it. */
    ELIGIBLE,
    /** Lexmark's back end was asked to manage it. */
    SUBMITTED,
    /** The back end agreed. */
    MANAGED
}
