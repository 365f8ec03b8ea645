package io.mpsexpress.contact;

/** How far an import of contacts got. */
public enum ContactImportState {
    /** The file was looked at; nothing is imported before somebody confirms. */
    CHECKED,
    /** Contacts are being added. */
    IMPORTING,
    /** Every row was dealt with. */
    COMPLETED,
    /** Somebody cancelled; what was in stayed in. */
    CANCELLED,
    /** The file as a whole could not be used. */
    REFUSED;

    /** Whether nothing will happen any more. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED || this == REFUSED;
    }
}
