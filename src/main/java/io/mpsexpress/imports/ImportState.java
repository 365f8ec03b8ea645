package io.mpsexpress.imports;

/** How far an import of a file got. */
public enum ImportState {
    /** The rows of a large file are being looked at. */
    CHECKING,
    /** The file was looked at; nothing is imported before somebody confirms. */
    CHECKED,
    /** Rows are being brought in. */
    IMPORTING,
    /** Every row was dealt with. */
    COMPLETED,
    /** Somebody cancelled; what was in stayed in. */
    CANCELLED,
    /** The file as a whole could not be used. */
    REFUSED,
    /** Nobody confirmed a large file in time; its rows are deleted. */
    EXPIRED;

    /** Whether nothing will happen any more. */
    public boolean isOver() {
        return this != CHECKING && this != CHECKED && this != IMPORTING;
    }
}
