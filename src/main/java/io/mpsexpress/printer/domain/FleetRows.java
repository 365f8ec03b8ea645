package io.mpsexpress.printer.domain;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one fleet file: valid ones in batches, invalid ones with all that is wrong with them. */
final class FleetRows {

    /** More than any fleet of one customer; a hostile file of short rows has millions. */
    static final int MAXIMUM = 250_000;

    private static final int BATCH = 1_000;

    private final Reader reader;
    private final List<FleetRow> batch = new ArrayList<>(BATCH);
    private final Map<String, Long> rowOfSerialNumber = new HashMap<>();
    private int total;

    FleetRows(Reader reader) {
        this.reader = reader;
    }

    /** What is done with the rows. */
    interface Reader {

        /** @param rows each with a serial number of its own; the list is used again afterwards */
        void valid(List<FleetRow> rows);

        void invalid(FleetRow row, List<FieldProblem> problems);
    }

    /**
     * @throws Refused when the file as a whole is no fleet CSV, or has more rows than {@link #MAXIMUM}; the rows that were
     *     read before that are passed on
     */
    void read(InputStream file) {
        FleetCsv.read(file, this::row);
        pass();
    }

    /** Rows with content. */
    int total() {
        return total;
    }

    private void row(long number, List<String> values) {
        if (++total > MAXIMUM) {
            throw Refused.invalidField("file", "printer.fleet.tooMany", MAXIMUM);
        }
        List<FieldProblem> problems = new ArrayList<>();
        PrinterReport report = null;
        if (values.size() == PrinterReport.COLUMNS.size()) {
            report = PrinterReport.read(values, problems);
            refuseRepeated(number, report, problems);
        } else {
            problems.add(new FieldProblem("", "printer.fleet.cells", values.size(), PrinterReport.COLUMNS.size()));
        }
        FleetRow row = new FleetRow(number, values, report);
        if (problems.isEmpty()) {
            batch.add(row);
        } else {
            reader.invalid(row, problems);
        }
        if (batch.size() == BATCH) {
            pass();
        }
    }

    private void refuseRepeated(long row, PrinterReport report, List<FieldProblem> problems) {
        Long first = report.serialNumber() == null ? null : rowOfSerialNumber.putIfAbsent(report.serialNumber(), row);
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
