package io.mpsexpress.printer.file;

import java.util.List;

/**
 * A row of a fleet file.
 *
 * @param number as a spreadsheet numbers it; the header is row 1
 * @param values as they stand in the file
 * @param report what they say; null or incomplete when they are invalid
 */
record FleetRow(long number, List<String> values, PrinterReport report) {}
