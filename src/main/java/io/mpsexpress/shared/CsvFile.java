package io.mpsexpress.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A kind of CSV file that people exchange with us, as spreadsheets write it: with comma, semicolon or tab, UTF-8 with or
 * without byte order mark. It is small enough to be read in memory.
 *
 * @param columns the header: exactly these, in this order
 * @param codes what the message codes of refusals begin with: {@code .tooLarge .empty .notText .encoding .quotes .tooMany
 *     .missingColumns .unknownColumns .columns .columnOrder}
 */
public record CsvFile(List<String> columns, int maximumRows, int maximumMegabytes, String codes) {

    private static final int MEGABYTE = 1024 * 1024;

    /**
     * Reads a file that somebody uploaded.
     *
     * @return its rows with values, in their order: at least one
     * @throws Refused when the file as a whole cannot be used: too large, no text, another encoding, wrong columns,
     *     broken quotes, no rows, too many rows
     */
    public List<CsvRow> read(byte[] file) {
        if (file.length > maximumMegabytes * MEGABYTE) {
            throw Refused.invalid(codes + ".tooLarge", maximumMegabytes);
        }
        String text = new CsvText(codes).decode(file);
        if (text.isBlank()) {
            throw Refused.invalid(codes + ".empty");
        }
        CsvRows rows = new CsvRows(text);
        try {
            new CsvHeader(columns, codes).require(rows.next().values());
            return withValues(rows);
        } catch (UncheckedIOException e) {
            throw Refused.invalid(codes + ".quotes", rows.row());
        }
    }

    /** The bytes of a file that somebody uploads; of one that is too large, only as many as are needed to know that. */
    public byte[] bytesOf(InputStream file) throws IOException {
        return file.readNBytes(maximumMegabytes * MEGABYTE + 1);
    }

    /** All rows are counted, so that the answer can say how many there are; only as many as may be are kept. */
    private List<CsvRow> withValues(CsvRows rows) {
        List<CsvRow> kept = new ArrayList<>();
        int count = 0;
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            if (!row.isEmpty() && ++count <= maximumRows) {
                kept.add(row);
            }
        }
        if (count == 0) {
            throw Refused.invalid(codes + ".empty");
        }
        if (count > maximumRows) {
            throw Refused.invalid(codes + ".tooMany", count, maximumRows);
        }
        return kept;
    }

    /** Writes rows of values below the header, guarded against formulas; lines end with CR LF (RFC 4180). */
    public String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(FormulaGuard::on).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string builder takes everything", e);
        }
        return text.toString();
    }
}
