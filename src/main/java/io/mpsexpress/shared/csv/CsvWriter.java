package io.mpsexpress.shared.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes every CSV file of the application: each value quoted and guarded against formulas, lines end with CR LF (RFC 4180).
 */
public final class CsvWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private final CSVPrinter printer;

    /** @param to closing and flushing it is for the caller */
    public CsvWriter(Appendable to) {
        try {
            printer = new CSVPrinter(to, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param values null for an empty one
     * @throws UncheckedIOException when it cannot be written, for example because whoever downloads is gone
     */
    public void row(Stream<String> values) {
        try {
            printer.printRecord(values.map(value -> value == null ? "" : FormulaGuard.on(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
