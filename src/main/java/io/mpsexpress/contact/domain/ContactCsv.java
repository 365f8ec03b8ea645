package io.mpsexpress.contact.domain;

import io.mpsexpress.shared.FormulaGuard;
import io.mpsexpress.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Contact files: CSV as spreadsheets write it, with comma, semicolon or tab. A file is small enough to be read in memory.
 *
 * <p>A row number is the one a spreadsheet shows for the file: the header is row 1, an empty line is a row, and a record
 * whose quoted values hold line breaks is one row.
 */
public final class ContactCsv {

    public static final int MAXIMUM_ROWS = 300;
    public static final int MAXIMUM_MEGABYTES = 1;

    private static final int MAXIMUM_BYTES = MAXIMUM_MEGABYTES * 1024 * 1024;

    private ContactCsv() {}

    /**
     * Reads a file that somebody uploaded.
     *
     * @return its rows with values, in their order: 1 … {@value #MAXIMUM_ROWS}
     * @throws Refused when the file as a whole cannot be used: too large, no text, another encoding, wrong columns,
     *     broken quotes, no rows, too many rows
     */
    public static List<ContactRow> read(byte[] file) {
        if (file.length > MAXIMUM_BYTES) {
            throw Refused.invalid("contact.import.refused.tooLarge", MAXIMUM_MEGABYTES);
        }
        String text = CsvText.decode(file);
        if (text.isBlank()) {
            throw Refused.invalid("contact.import.refused.empty");
        }
        CsvRows rows = new CsvRows(text);
        try {
            ContactHeader.require(rows.next().values());
            return withValues(rows);
        } catch (UncheckedIOException e) {
            throw Refused.invalid("contact.import.refused.quotes", rows.row());
        }
    }

    /** The bytes of a file that somebody uploads; of one that is too large, only as many as are needed to know that. */
    public static byte[] bytesOf(InputStream file) throws IOException {
        return file.readNBytes(MAXIMUM_BYTES + 1);
    }

    /** All rows are counted, so that the answer can say how many there are; only as many as may be are kept. */
    private static List<ContactRow> withValues(CsvRows rows) {
        List<ContactRow> kept = new ArrayList<>();
        int count = 0;
        for (ContactRow row = rows.next(); row != null; row = rows.next()) {
            if (!row.isEmpty() && ++count <= MAXIMUM_ROWS) {
                kept.add(row);
            }
        }
        if (count == 0) {
            throw Refused.invalid("contact.import.refused.empty");
        }
        if (count > MAXIMUM_ROWS) {
            throw Refused.invalid("contact.import.refused.tooMany", count, MAXIMUM_ROWS);
        }
        return kept;
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

    /** Writes rows of values below the header, guarded against formulas; lines end with CR LF (RFC 4180). */
    public static String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(ContactField.columns());
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(FormulaGuard::on).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string builder takes everything", e);
        }
        return text.toString();
    }
}
