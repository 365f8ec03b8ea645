package io.mpsexpress.printer.domain;

import io.mpsexpress.shared.CsvSeparator;
import io.mpsexpress.shared.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a fleet CSV row by row, so that a file of any length takes the same memory. */
final class FleetCsv {

    private static final int LONGEST_HEADER = 4_096;
    private static final char UNDECODABLE = '\ufffd';

    private FleetCsv() {}

    /** What is done with a row. */
    interface RowConsumer {
        /** @param row as a spreadsheet numbers it; the header is row 1 */
        void accept(long row, List<String> values);
    }

    /**
     * @throws Refused when it is not UTF-8 text, or has not exactly our columns
     */
    static void read(InputStream file, RowConsumer each) {
        long row = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), 1 << 16);
                RowLimit limit = new RowLimit(reader);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator(reader))
                        .setIgnoreEmptyLines(false)
                        .get()
                        .parse(limit)) {
            var rows = parser.iterator();
            requireColumns(rows.hasNext() ? rows.next() : null);
            row = 1;
            for (limit.nextRow(); rows.hasNext(); limit.nextRow()) {
                CSVRecord values = rows.next();
                row = values.getRecordNumber();
                requireUtf8(row, values);
                if (values.stream().anyMatch(value -> !value.isBlank())) {
                    each.accept(row, values.toList());
                }
            }
        } catch (UncheckedIOException | CSVException e) {
            boolean tooLong = e.getCause() instanceof RowLimit.RowTooLong;
            throw Refused.invalidField(
                    "file", tooLong ? "printer.fleet.rowTooLong" : "printer.fleet.unreadable", row + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text in another encoding reads as the replacement character: found here, its row is known to the reader. */
    private static void requireUtf8(long row, CSVRecord values) {
        if (values.stream().anyMatch(value -> value.indexOf(UNDECODABLE) >= 0)) {
            throw Refused.invalidField("file", "printer.fleet.notUtf8", row);
        }
    }

    /** The header tells. A byte order mark is skipped. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER + 1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        } else {
            reader.mark(LONGEST_HEADER + 1);
        }
        char[] start = new char[LONGEST_HEADER];
        int length = Math.max(reader.read(start), 0);
        reader.reset();
        return CsvSeparator.of(CharBuffer.wrap(start, 0, length));
    }

    private static void requireColumns(CSVRecord header) {
        if (header == null) {
            throw Refused.invalidField("file", "printer.fleet.empty");
        }
        requireUtf8(1, header);
        List<String> found = header.stream().map(String::strip).toList();
        if (found.equals(PrinterReport.COLUMNS)) {
            return;
        }
        List<String> missing = new ArrayList<>(PrinterReport.COLUMNS);
        missing.removeAll(found);
        List<String> expected = PrinterReport.COLUMNS;
        if (missing.isEmpty()) {
            throw Refused.invalidField("file", "printer.fleet.columnOrder", String.join(",", expected));
        }
        throw Refused.invalidField(
                "file", "printer.fleet.columns", String.join(", ", missing), String.join(",", expected));
    }
}
