package io.mpsexpress.printer;

import java.util.List;

/**
 * A list of serial numbers that somebody brought, sorted out.
 *
 * @param usable printers of the organization, each once
 * @param duplicate those that were in the list more than once
 * @param foreign printers of another of the caller's organizations
 * @param unknown no printers that the caller knows
 */
public record PastedSerialNumbers(
        List<String> usable, List<String> duplicate, List<String> foreign, List<String> unknown) {

    /** Whether every one can be used as it is. */
    public boolean isClean() {
        return duplicate.isEmpty() && foreign.isEmpty() && unknown.isEmpty();
    }
}
