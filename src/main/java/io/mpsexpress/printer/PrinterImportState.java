package io.mpsexpress.printer;

/** How far an import of a fleet file got. */
public enum PrinterImportState {
    /** Its rows are being looked at. */
    CHECKING,
    /** The file was looked at; nothing is imported before somebody confirms. */
    CHECKED,
    /** Printers are being added and updated. */
    IMPORTING,
    /** Every row was dealt with. */
    COMPLETED,
    /** Somebody cancelled; what was in stayed in. */
    CANCELLED,
    /** The file as a whole could not be used. */
    REFUSED,
    /** Nobody confirmed the file in time; its rows are deleted. */
    EXPIRED;

    /** Whether nothing will happen any more. */
    public boolean isOver() {
        return this != CHECKING && this != CHECKED && this != IMPORTING;
    }
}
