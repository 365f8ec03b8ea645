package io.mpsexpress.contact.file;

import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.csv.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Contact files: CSV as spreadsheets write it, in any separator and encoding of theirs. A file is small enough to be read in memory.
 *
 * <p>A row number is the one a spreadsheet shows for the file: the header is row 1, an empty line is a row, and a record
 * whose quoted values hold line breaks is one row.
 */
public final class ContactCsv {

    public static final int MAXIMUM_ROWS = 300;
    public static final int MAXIMUM_MEGABYTES = 1;

    static final CsvFile FILE =
            new CsvFile(ContactField.columns(), MAXIMUM_ROWS, MAXIMUM_MEGABYTES, "contact.import.refused");

    private ContactCsv() {}

    /**
     * Reads a file that somebody uploaded.
     *
     * @return its rows with values, in their order: 1 … {@value #MAXIMUM_ROWS}
     * @throws Refused when the file as a whole cannot be used: too large, no text, another encoding, wrong columns,
     *     broken quotes, no rows, too many rows
     */
    public static List<ContactRow> read(byte[] file) {
        return FILE.read(file).stream()
                .map(row -> new ContactRow(row.number(), row.values()))
                .toList();
    }

    /** The bytes of a file that somebody uploads; of one that is too large, only as many as are needed to know that. */
    public static byte[] bytesOf(InputStream file) throws IOException {
        return FILE.bytesOf(file);
    }

    /** Writes rows of values below the header, guarded against formulas; lines end with CR LF (RFC 4180). */
    public static String write(List<List<String>> rows) {
        return FILE.write(rows);
    }
}
