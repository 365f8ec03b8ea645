package io.mpsexpress.printer.file;

import io.mpsexpress.imports.FileKind;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.request.Customer;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.StoredJson;
import io.mpsexpress.shared.csv.CsvFile;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fleet files: a row is new, changed, unchanged or invalid. */
@Component
class FleetFileKind implements FileKind {

    private final FleetWriter writer;
    private final StoredJson json;
    private final Clock clock;

    FleetFileKind(FleetWriter writer, StoredJson json, Clock clock) {
        this.writer = writer;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public RequestKind requests() {
        return RequestKind.PRINTER_IMPORT;
    }

    @Override
    public CsvFile format() {
        return FleetFile.FORMAT;
    }

    @Override
    public String acts() {
        return "fleet";
    }

    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public int rowsAtOnce() {
        return FleetWriter.ROWS_AT_ONCE;
    }

    @Override
    public void check(Customer customer, InputStream file, Findings findings) {
        new FleetRows(new Look(writer.open(customer), findings), clock.instant()).read(file);
    }

    @Override
    public Written write(Customer customer, List<FileRow> rows) {
        List<FileRow> refused = new ArrayList<>();
        FleetWriter.Session session = writer.open(customer);
        session.write(
                reports(rows, refused),
                (row, problem) -> refused.add(
                        new FileRow(row.number(), FileRow.State.FAILED, row.values(), List.of(problem), null)));
        return new Written(session.created(), session.updated(), refused);
    }

    /** A row that is none by the rules of today is refused for itself. */
    private static List<FleetRow> reports(List<FileRow> rows, List<FileRow> refused) {
        List<FleetRow> reports = new ArrayList<>();
        for (FileRow row : rows) {
            List<FieldProblem> problems = new ArrayList<>();
            int columns = FleetFile.COLUMNS.size();
            if (row.values().size() != columns) {
                problems.add(
                        new FieldProblem("", "printer.fleet.cells", row.values().size(), columns));
            }
            PrinterReport report = problems.isEmpty() ? PrinterReport.read(row.values(), problems) : null;
            if (problems.isEmpty()) {
                reports.add(new FleetRow(row.number(), row.values(), report));
            } else {
                refused.add(row.failed(problems));
            }
        }
        return reports;
    }

    private final class Look implements FleetRows.Reader {

        private final FleetWriter.Session session;
        private final Findings findings;

        private Look(FleetWriter.Session session, Findings findings) {
            this.session = session;
            this.findings = findings;
        }

        @Override
        public void valid(List<FleetRow> batch) {
            session.look(batch, this::found);
            findings.pause();
        }

        @Override
        public void invalid(FleetRow row, List<FieldProblem> problems) {
            findings.invalid(row.number(), row.values(), problems);
        }

        private void found(FleetRow row, FleetLook look) {
            look.values().forEach(value -> findings.count(value.column()));
            if (look.management() != null) {
                findings.count(look.management());
            }
            switch (look.change()) {
                case NEW -> findings.toImport(row.number(), row.values(), null);
                case CHANGED -> findings.toImport(row.number(), row.values(), json.write(look.values()));
                case UNCHANGED -> findings.known(row.number(), row.values());
                case ELSEWHERE -> invalid(row, List.of(FleetWriter.ELSEWHERE));
            }
        }
    }
}
