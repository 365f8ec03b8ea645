package io.mpsexpress.shared.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param number as a spreadsheet shows it: the header is 1, a row without values counts, a value with line breaks does
 *     not make more rows of one
 * @param values cleaned, and without what kept spreadsheets from changing them; there may be fewer or more than there are
 *     columns
 */
public record CsvRow(int number, List<String> values) {

    public boolean isEmpty() {
        return values.stream().allMatch(String::isEmpty);
    }

    /**
     * The value of a column.
     *
     * @param column counted from 0
     * @return empty where the row has fewer values
     */
    public String value(int column) {
        return column < values.size() ? values.get(column) : "";
    }

    /** Whether there are values right of the last column, as an unquoted separator inside a value causes. */
    public boolean hasSurplusValues(int columns) {
        return values.stream().skip(columns).anyMatch(value -> !value.isEmpty());
    }

    /** As many values as there are columns, and those right of them. */
    public List<String> padded(int columns) {
        List<String> padded = new ArrayList<>(values);
        while (padded.size() < columns) {
            padded.add("");
        }
        return padded;
    }

    CsvRow read() {
        return new CsvRow(number, values.stream().map(SpreadsheetValue::read).toList());
    }
}
