package io.mpsexpress.printer.selection;

import io.mpsexpress.shared.SerialNumber;
import io.mpsexpress.shared.Text;
import java.util.List;
import java.util.regex.Pattern;

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

    // what people paste: lines of a spreadsheet, lists in an e-mail
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\\x00]+");

    /** The serial numbers in what somebody pasted, with white space, commas or semicolons between. */
    public static List<String> in(String pasted) {
        return BETWEEN.splitAsStream(Text.cleanOrEmpty(pasted))
                .filter(serialNumber -> !SerialNumber.of(serialNumber).isEmpty())
                .toList();
    }

    /** Whether every one can be used as it is. */
    public boolean isClean() {
        return duplicate.isEmpty() && foreign.isEmpty() && unknown.isEmpty();
    }
}
