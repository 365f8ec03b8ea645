package io.mpsexpress.printer.domain;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.FleetImportResult;
import io.mpsexpress.printer.FleetImportResult.InvalidCell;
import io.mpsexpress.shared.FieldProblem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a fleet file in at once, a batch of rows at a time. */
@Component
public class FleetImport {

    private static final int REPORTED = 1_000;

    private final FleetWriter writer;

    FleetImport(FleetWriter writer) {
        this.writer = writer;
    }

    /** Runs within the transaction of whoever called: all valid rows come in, or none. */
    public FleetImportResult run(OrganizationView organization, InputStream file) {
        Run run = new Run(organization);
        FleetRows rows = new FleetRows(run);
        rows.read(file);
        return new FleetImportResult(
                rows.total(), run.session.created(), run.session.updated(), run.invalidRows, run.invalid);
    }

    private final class Run implements FleetRows.Reader {

        private final FleetWriter.Session session;
        private final List<InvalidCell> invalid = new ArrayList<>();
        private int invalidRows;

        private Run(OrganizationView organization) {
            session = writer.open(organization);
        }

        @Override
        public void valid(List<FleetRow> rows) {
            session.write(rows, (row, problem) -> invalid(row, List.of(problem)));
        }

        @Override
        public void invalid(FleetRow row, List<FieldProblem> problems) {
            invalidRows++;
            problems.stream()
                    .limit(REPORTED - invalid.size())
                    .forEach(problem -> invalid.add(new InvalidCell(row.number(), problem)));
        }
    }
}
