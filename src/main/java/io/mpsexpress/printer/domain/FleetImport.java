package io.mpsexpress.printer.domain;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.FleetImportResult;
import io.mpsexpress.printer.FleetImportResult.InvalidCell;
import io.mpsexpress.shared.FieldProblem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Brings a fleet file in, a batch of rows at a time. */
@Component
public class FleetImport {

    private static final int BATCH = 1_000;
    private static final int REPORTED = 1_000;

    private final FleetWriter writer;

    FleetImport(FleetWriter writer) {
        this.writer = writer;
    }

    /** Runs within the transaction of whoever called: all valid rows come in, or none. */
    public FleetImportResult run(OrganizationView organization, InputStream file) {
        Run run = new Run(organization);
        FleetCsv.read(file, run::row);
        return run.finish();
    }

    private final class Run {

        private final FleetWriter.Session session;
        private final List<FleetWriter.Row> batch = new ArrayList<>(BATCH);
        private final Map<String, Long> rowOfSerialNumber = new HashMap<>();
        private final List<InvalidCell> invalid = new ArrayList<>();
        private int total;
        private int invalidRows;

        private Run(OrganizationView organization) {
            session = writer.open(organization);
        }

        private void row(long row, CSVRecord values) {
            total++;
            List<FieldProblem> problems = new ArrayList<>();
            if (values.size() != PrinterReport.COLUMNS.size()) {
                problems.add(new FieldProblem("", "printer.fleet.cells", values.size(), PrinterReport.COLUMNS.size()));
                leaveOut(row, problems);
                return;
            }
            PrinterReport report = PrinterReport.read(values, problems);
            refuseRepeated(row, report, problems);
            if (!problems.isEmpty()) {
                leaveOut(row, problems);
                return;
            }
            batch.add(new FleetWriter.Row(row, report));
            if (batch.size() == BATCH) {
                write();
            }
        }

        private void refuseRepeated(long row, PrinterReport report, List<FieldProblem> problems) {
            Long first =
                    report.serialNumber() == null ? null : rowOfSerialNumber.putIfAbsent(report.serialNumber(), row);
            if (first != null) {
                problems.add(new FieldProblem("Serial Number", "printer.fleet.repeated", first));
            }
        }

        private void leaveOut(long row, List<FieldProblem> problems) {
            invalidRows++;
            problems.stream()
                    .limit(REPORTED - invalid.size())
                    .forEach(problem -> invalid.add(new InvalidCell(row, problem)));
        }

        private void write() {
            session.write(batch, (row, problem) -> leaveOut(row, List.of(problem)));
            batch.clear();
        }

        private FleetImportResult finish() {
            write();
            return new FleetImportResult(total, session.created(), session.updated(), invalidRows, invalid);
        }
    }
}
