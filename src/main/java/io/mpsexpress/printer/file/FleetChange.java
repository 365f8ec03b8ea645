package io.mpsexpress.printer.file;

/** What a row of a fleet file would do to the fleet. */
enum FleetChange {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Nothing: the printer is another organization's. */
    ELSEWHERE
}
