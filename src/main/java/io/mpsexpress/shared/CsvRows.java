package io.mpsexpress.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV text one after the other, with the number that a spreadsheet shows for each. */
final class CsvRows {

    private final Iterator<CSVRecord> records;
    private int row;

    CsvRows(String text) {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(CsvSeparator.of(text))
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                // a space before an opening quote would otherwise make the quote part of the value
                .setIgnoreSurroundingSpaces(true)
                .get();
        try {
            records = CSVParser.parse(new StringReader(text), format).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
    }

    /** The row of the last {@link #next()}: when that failed, the one that cannot be read. */
    int row() {
        return row;
    }

    /**
     * @return null at the end
     * @throws UncheckedIOException when quotes are not closed, or followed by something else than a separator
     */
    CsvRow next() {
        row++;
        return records.hasNext() ? new CsvRow(row, valuesOf(records.next())) : null;
    }

    /** The row that a text ends in, as far as it could be decoded. */
    static int lastRow(String text) {
        // one more character stands for what could not be read, which may begin a row
        CsvRows rows = new CsvRows(text + '?');
        try {
            while (rows.next() != null) {
                // counts
            }
            return rows.row() - 1;
        } catch (UncheckedIOException e) {
            return rows.row();
        }
    }

    private static List<String> valuesOf(CSVRecord values) {
        return values.stream()
                .map(String::strip)
                .map(FormulaGuard::off)
                .map(String::strip)
                .toList();
    }
}
