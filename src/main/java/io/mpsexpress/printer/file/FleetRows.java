package io.mpsexpress.printer.file;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.csv.CsvRow;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one fleet file: valid ones in batches, invalid ones with all that is wrong with them. */
final class FleetRows {

    /** Clocks differ, and so do time zones. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Reader reader;
    private final Instant latest;
    private final List<FleetRow> batch = new ArrayList<>(FleetWriter.ROWS_AT_ONCE);
    private final Map<String, Long> rowOfSerialNumber = new HashMap<>();
    private int total;

    /** @param now after which no printer can have communicated */
    FleetRows(Reader reader, Instant now) {
        this.reader = reader;
        this.latest = now.plus(AHEAD);
    }

    /** What is done with the rows: nothing, for who only wants to know whether the file can be used. */
    interface Reader {

        /** @param rows each with a serial number of its own; the list is used again afterwards */
        default void valid(List<FleetRow> rows) {}

        default void invalid(FleetRow row, List<FieldProblem> problems) {}
    }

    /**
     * @throws Refused when the file as a whole is no fleet CSV, or has too many rows; the rows that were read before that are
     *     passed on
     */
    void read(InputStream file) {
        FleetFile.FORMAT.read(file, this::row);
        pass();
    }

    /** Rows with content. */
    int total() {
        return total;
    }

    private void row(CsvRow read) {
        total++;
        int columns = FleetFile.COLUMNS.size();
        List<String> values = read.padded(columns);
        List<FieldProblem> problems = new ArrayList<>();
        PrinterReport report = null;
        if (read.hasSurplusValues(columns)) {
            problems.add(new FieldProblem("", "printer.fleet.cells", values.size(), columns));
        } else {
            values = values.subList(0, columns);
            report = PrinterReport.read(values, latest, problems);
            refuseRepeated(read.number(), report, problems);
        }
        FleetRow row = new FleetRow(read.number(), values, report);
        if (problems.isEmpty()) {
            batch.add(row);
        } else {
            reader.invalid(row, problems);
        }
        if (batch.size() == FleetWriter.ROWS_AT_ONCE) {
            pass();
        }
    }

    private void refuseRepeated(long row, PrinterReport report, List<FieldProblem> problems) {
        Long first = report.serialNumber() == null ? null : rowOfSerialNumber.putIfAbsent(report.serialKey(), row);
        if (first != null) {
            problems.add(new FieldProblem("Serial Number", "printer.fleet.repeated", first));
        }
    }

    private void pass() {
        if (!batch.isEmpty()) {
            reader.valid(batch);
            batch.clear();
        }
    }
}
