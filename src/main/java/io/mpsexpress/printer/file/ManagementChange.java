package io.mpsexpress.printer.file;

/** What a fleet file's column Management does to printers. */
public enum ManagementChange {
    /** A new printer comes in as managed. */
    NEW_MANAGED,
    /** A new printer comes in as pending. */
    NEW_PENDING,
    /** A printer that is known becomes managed. */
    BECOMES_MANAGED,
    /** A printer that is known becomes pending. */
    BECOMES_PENDING,
    /** A printer that an earlier file called pending is neither that nor managed. */
    NO_LONGER_PENDING,
    /** The file says something else, but a printer that is managed, or pending or removed by a request, stays so. */
    STAYS
}
