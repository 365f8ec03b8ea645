package io.mpsexpress.printer.file;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.FleetImportResult;
import io.mpsexpress.printer.FleetImportResult.InvalidCell;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Stopping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a fleet file in while its client waits: rows are written as they are read, a batch a transaction, so that nobody who
 * writes waits for the whole file.
 */
@Component
public class FleetImport {

    private static final int REPORTED = 1_000;

    private final FleetWriter writer;
    private final TransactionTemplate transaction;
    private final Acts acts;
    private final Stopping stopping;

    FleetImport(FleetWriter writer, TransactionTemplate transaction, Acts acts, Stopping stopping) {
        this.writer = writer;
        this.transaction = transaction;
        this.acts = acts;
        this.stopping = stopping;
    }

    /**
     * Brings in every valid row.
     *
     * @throws Refused naming the field {@code file} when the file as a whole cannot be used; nothing is changed then. As
     *     {@linkplain Refused.Kind#LATER later} when the application is about to end: what is in then is in, and the file
     *     can be sent again
     */
    public FleetImportResult run(OrganizationView organization, InputStreamSource file) {
        read(file, new FleetRows.Reader() {});
        Run run = new Run(writer.open(organization.asCustomer()));
        int total = read(file, run);
        FleetImportResult result = new FleetImportResult(
                total, run.session.created(), run.session.updated(), run.invalidRows, run.invalid);
        transaction.executeWithoutResult(status -> record(organization, result));
        return result;
    }

    private void record(OrganizationView organization, FleetImportResult result) {
        acts.record(
                Act.FLEET_IMPORTED,
                organization.id(),
                organization.id(),
                Map.of(
                        "total", result.total(),
                        "created", result.created(),
                        "updated", result.updated(),
                        "invalid", result.invalidRows()));
    }

    /** Returns how many rows with content there are. */
    private int read(InputStreamSource file, FleetRows.Reader reader) {
        FleetRows rows = new FleetRows(reader, acts.now());
        try (InputStream content = file.getInputStream()) {
            rows.read(content);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            throw Refused.invalidField("file", refused.code(), refused.text().getArguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.total();
    }

    private final class Run implements FleetRows.Reader {

        private final FleetWriter.Session session;
        private final List<InvalidCell> invalid = new ArrayList<>();
        private int invalidRows;

        private Run(FleetWriter.Session session) {
            this.session = session;
        }

        @Override
        public void valid(List<FleetRow> rows) {
            stopping.requireTime();
            transaction.executeWithoutResult(
                    status -> session.write(rows, (row, problem) -> invalid(row, List.of(problem))));
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
