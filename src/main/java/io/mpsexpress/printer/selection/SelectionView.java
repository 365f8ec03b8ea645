package io.mpsexpress.printer.selection;

import io.mpsexpress.printer.list.PrinterFilter;
import java.time.Instant;
import java.util.UUID;

/**
 * Printers that a person selected, one by one or all that match a filter.
 *
 * @param count how many they were when they were selected
 * @param byFilter whether they are all that matched; else they were selected one by one
 * @param listed what the list was narrowed to in which they were selected
 * @param actionable whether something can be done with them at once; else they are too many, and can only be checked
 */
public record SelectionView(
        UUID id,
        UUID organizationId,
        long count,
        boolean byFilter,
        PrinterFilter listed,
        boolean actionable,
        Instant createdAt) {

    /** By which they were selected; null when they were selected one by one. */
    public PrinterFilter filter() {
        return byFilter ? listed : null;
    }
}
