package io.mpsexpress.shared.csv;

import io.mpsexpress.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;

/**
 * A kind of CSV file that people exchange with us, as spreadsheets write it: with comma, semicolon, tab or bar, in any
 * encoding of Unicode. The one reader of all such files, and what writes them.
 *
 * @param columns the header: exactly these, in this order
 * @param codes what the message codes of refusals begin with: {@code .tooLarge .empty .notText .encoding .quotes
 *     .rowTooLong .tooMany .missingColumns .unknownColumns .columns .columnOrder}
 */
public record CsvFile(List<String> columns, int maximumRows, int maximumMegabytes, String codes) {

    private static final int MEGABYTE = 1024 * 1024;
    private static final char UNDECODABLE = '\ufffd';

    /**
     * Reads a small file that somebody uploaded.
     *
     * @return its rows with values, in their order: at least one
     * @throws Refused as {@link #read(InputStream, Consumer)}, and when it is too large
     */
    public List<CsvRow> read(byte[] file) {
        if (file.length > maximumMegabytes * MEGABYTE) {
            throw Refused.invalid(codes + ".tooLarge", maximumMegabytes);
        }
        List<CsvRow> rows = new ArrayList<>();
        read(new ByteArrayInputStream(file), rows::add);
        return rows;
    }

    /** The bytes of a small file that somebody uploads; of one that is too large, only as many as are needed to know that. */
    public byte[] bytesOf(InputStream file) throws IOException {
        return file.readNBytes(maximumMegabytes * MEGABYTE + 1);
    }

    /**
     * Reads a file of any length in the same memory.
     *
     * @param each gets the rows with values, in their order
     * @throws Refused when the file as a whole cannot be used: no text, another encoding, wrong columns, broken quotes, a
     *     row that does not end, no rows, too many rows; some rows may have been passed on before that is seen
     */
    public void read(InputStream file, Consumer<CsvRow> each) {
        try {
            read(new CsvRows(CsvText.of(file, codes)), each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(CsvRows rows, Consumer<CsvRow> each) {
        requireHeader(rows);
        int count = 0;
        for (CsvRow row = next(rows); row != null; row = next(rows)) {
            // all are counted, so that the answer can say how many there are
            if (!row.isEmpty() && ++count <= maximumRows) {
                each.accept(row);
            }
        }
        if (count == 0) {
            throw Refused.invalid(codes + ".empty");
        }
        if (count > maximumRows) {
            throw Refused.invalid(codes + ".tooMany", count, maximumRows);
        }
    }

    private void requireHeader(CsvRows rows) {
        CsvRow first = next(rows);
        CsvRow withValues = first;
        while (withValues != null && withValues.isEmpty()) {
            withValues = next(rows);
        }
        if (withValues == null) {
            throw Refused.invalid(codes + ".empty");
        }
        new CsvHeader(columns, codes).require(first.values());
    }

    /** Null at the end. */
    private CsvRow next(CsvRows rows) {
        CsvRow row;
        try {
            row = rows.next();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CsvRowLimit.RowTooLong) {
                throw Refused.invalid(codes + ".rowTooLong", rows.row());
            }
            if (e.getCause() instanceof CSVException) {
                throw Refused.invalid(codes + ".quotes", rows.row());
            }
            throw e;
        }
        if (row == null) {
            return null;
        }
        CsvRow read = row.read();
        if (read.values().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw Refused.invalid(codes + ".notText");
        }
        if (row.values().stream().anyMatch(value -> value.indexOf(UNDECODABLE) >= 0)) {
            throw Refused.invalid(codes + ".encoding", row.number());
        }
        return read;
    }

    /** Writes rows of values below the header. */
    public String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        CsvWriter writer = new CsvWriter(text);
        writer.row(columns.stream());
        rows.forEach(row -> writer.row(row.stream()));
        return text.toString();
    }
}
