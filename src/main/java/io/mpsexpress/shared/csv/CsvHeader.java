package io.mpsexpress.shared.csv;

import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * The first row of a CSV file: all columns, these names, this order.
 *
 * @param codes what the message codes of refusals begin with
 */
record CsvHeader(List<String> expected, String codes) {

    /** Enough to see what is meant; a hostile file names a million. */
    private static final int NAMED = 5;

    private static final int SHOWN_LENGTH = 40;

    /** @throws Refused naming the columns that are missing or not known, or saying that the order is another */
    void require(List<String> found) {
        List<String> columns = withoutEmptyEnd(found).stream()
                .map(name -> name.replaceAll("\\s+", " "))
                .toList();
        if (columns.equals(expected)) {
            return;
        }
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(columns);
        List<String> unknown = surplus(columns);
        throw refusal(missing, unknown).with("missingColumns", missing).with("unknownColumns", unknown);
    }

    /** Spreadsheets write empty columns at the end where somebody once typed something. */
    private static List<String> withoutEmptyEnd(List<String> columns) {
        int end = columns.size();
        while (end > 0 && columns.get(end - 1).isEmpty()) {
            end--;
        }
        return columns.subList(0, end);
    }

    private List<String> surplus(List<String> columns) {
        List<String> known = new ArrayList<>(expected);
        List<String> surplus = new ArrayList<>();
        for (String column : columns) {
            if (!known.remove(column) && surplus.size() < NAMED) {
                surplus.add(shorten(column));
            }
        }
        return surplus;
    }

    private static String shorten(String column) {
        return column.length() <= SHOWN_LENGTH ? column : column.substring(0, SHOWN_LENGTH) + "…";
    }

    private Refused refusal(List<String> missing, List<String> unknown) {
        String missingNames = String.join(", ", missing);
        String unknownNames = String.join(", ", unknown);
        if (missing.isEmpty() && unknown.isEmpty()) {
            return Refused.invalid(codes + ".columnOrder", String.join(", ", expected));
        }
        if (missing.isEmpty()) {
            return Refused.invalid(codes + ".unknownColumns", unknownNames);
        }
        if (unknown.isEmpty()) {
            return Refused.invalid(codes + ".missingColumns", missingNames);
        }
        return Refused.invalid(codes + ".columns", missingNames, unknownNames);
    }
}
