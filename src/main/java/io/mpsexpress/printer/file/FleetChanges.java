package io.mpsexpress.printer.file;

import java.util.List;
import java.util.Map;

/**
 * What a checked fleet file would do to printers, in numbers of them.
 *
 * @param columns what would change of printers that are known, in the order of the file; what does not change is left out
 * @param management what the column Management would do; what it does not is left out
 */
public record FleetChanges(Map<FleetColumn, Integer> columns, Map<ManagementChange, Integer> management) {

    /** Whether printers would become managed or pending, or no longer be pending, or the file is not followed. */
    public boolean touchManagement() {
        return !management.isEmpty();
    }

    /**
     * A printer that is known and would change.
     *
     * @param row of the file, as a spreadsheet numbers it; the header is 1
     * @param values at least one
     */
    public record ChangedPrinter(long row, String serialNumber, List<ChangedValue> values) {}

    /**
     * A value that would change, as text: names of constants, whole numbers, moments of ISO 8601.
     *
     * @param before null for none
     * @param after null for none
     */
    public record ChangedValue(FleetColumn column, String before, String after) {}
}
