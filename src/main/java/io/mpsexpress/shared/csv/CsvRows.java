package io.mpsexpress.shared.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV text one after the other, with the number that a spreadsheet shows for each. */
final class CsvRows {

    private final CsvRowLimit limit;
    private final Iterator<CSVRecord> records;
    private int row;

    CsvRows(Reader file) throws IOException {
        BufferedReader text = new BufferedReader(file);
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(CsvSeparator.before(text))
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                // a space before an opening quote would otherwise make the quote part of the value
                .setIgnoreSurroundingSpaces(true)
                .get();
        limit = new CsvRowLimit(text);
        records = CSVParser.parse(limit, format).iterator();
    }

    /** The row of the last {@link #next()}: when that failed, the one that cannot be read. */
    int row() {
        return row;
    }

    /**
     * @return null at the end
     * @throws UncheckedIOException when quotes are not closed, or followed by something else than a separator; caused by
     *     {@link CsvRowLimit.RowTooLong} when the row does not end
     */
    CsvRow next() {
        row++;
        limit.nextRow();
        return records.hasNext() ? new CsvRow(row, records.next().toList()) : null;
    }
}
