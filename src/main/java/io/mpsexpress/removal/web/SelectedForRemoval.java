package io.mpsexpress.removal.web;

import io.mpsexpress.printer.PrinterFleet;
import java.util.List;

/**
 * What of a selection a removal can be asked for.
 *
 * @param total printers of the selection
 * @param managed those of them that are managed
 * @param serialNumbers of the managed ones whose removal is not asked for yet; empty when they are too many for a request
 */
record SelectedForRemoval(long total, long managed, List<String> serialNumbers) {

    public boolean isTooMany() {
        return managed > PrinterFleet.MAXIMUM_SELECTION;
    }

    public boolean isPossible() {
        return !serialNumbers.isEmpty();
    }

    public int count() {
        return serialNumbers.size();
    }

    /** How many are left out because they are not managed. */
    public long notManaged() {
        return total - managed;
    }

    /** How many are left out because their removal is asked for already. */
    public long askedAlready() {
        return isTooMany() ? 0 : managed - serialNumbers.size();
    }
}
