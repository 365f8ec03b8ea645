package io.mpsexpress.printer.domain;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.domain.PrinterImportRows.StoredRow;
import io.mpsexpress.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings in the next rows of an import within the transaction of the caller. */
@Component
public class FleetSlice {

    private static final int ROWS = FleetWriter.ROWS_AT_ONCE;

    private final FleetWriter writer;
    private final PrinterImportRows rows;

    FleetSlice(FleetWriter writer, PrinterImportRows rows) {
        this.writer = writer;
        this.rows = rows;
    }

    /** Returns whether more rows wait. */
    public boolean importNext(PrinterImport importing, OrganizationView organization) {
        List<StoredRow> next = rows.waiting(importing, ROWS + 1);
        List<StoredRow> now = next.subList(0, Math.min(ROWS, next.size()));
        if (now.isEmpty()) {
            return false;
        }
        List<StoredRow> refused = new ArrayList<>();
        FleetWriter.Session session = writer.open(organization);
        session.write(reports(now, refused), (row, problem) -> refused.add(StoredRow.failed(row, List.of(problem))));
        rows.fail(importing.id(), refused);
        rows.done(importing.id(), now.get(now.size() - 1).number());
        importing.count(session.created(), session.updated(), refused.size());
        return next.size() > ROWS;
    }

    /** A row that cannot be read, or is none by the rules of today, is refused for itself. */
    private static List<FleetRow> reports(List<StoredRow> stored, List<StoredRow> refused) {
        List<FleetRow> reports = new ArrayList<>();
        for (StoredRow row : stored) {
            List<FieldProblem> problems = new ArrayList<>(row.problems());
            if (problems.isEmpty() && row.values().size() != PrinterReport.COLUMNS.size()) {
                problems.add(
                        new FieldProblem("", "printer.fleet.cells", row.values().size(), PrinterReport.COLUMNS.size()));
            }
            PrinterReport report = problems.isEmpty() ? PrinterReport.read(row.values(), problems) : null;
            if (problems.isEmpty()) {
                reports.add(new FleetRow(row.number(), row.values(), report));
            } else {
                refused.add(new StoredRow(row.number(), row.values(), problems, List.of()));
            }
        }
        return reports;
    }
}
