package io.mpsexpress.printer.domain;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.FleetImportResult;
import io.mpsexpress.printer.FleetImportResult.InvalidCell;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Stopping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a fleet file in at once: a batch of rows a transaction, so that nobody who writes waits for the whole file. */
@Component
public class FleetImport {

    private static final int REPORTED = 1_000;

    private final FleetWriter writer;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Stopping stopping;

    FleetImport(FleetWriter writer, AuditTrail audit, TransactionTemplate transaction, Clock clock, Stopping stopping) {
        this.writer = writer;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.stopping = stopping;
    }

    /**
     * Brings in every valid row.
     *
     * @throws io.mpsexpress.shared.Refused when the file as a whole cannot be used; nothing is changed then. As
     *     {@linkplain io.mpsexpress.shared.Refused.Kind#LATER later} when the application is about to end: what is in then
     *     is in, and the file can be sent again
     */
    public FleetImportResult run(OrganizationView organization, InputStreamSource file) {
        Instant now = clock.instant();
        read(file, new FleetRows(new Nothing(), now, stopping));
        Run run = new Run(organization);
        FleetRows rows = new FleetRows(run, now, stopping);
        read(file, rows);
        FleetImportResult result = new FleetImportResult(
                rows.total(), run.session.created(), run.session.updated(), run.invalidRows, run.invalid);
        transaction.executeWithoutResult(status -> record(organization, result));
        return result;
    }

    private void record(OrganizationView organization, FleetImportResult result) {
        audit.record(
                "fleet.imported",
                organization.id(),
                organization.id().toString(),
                Map.of(
                        "total", result.total(),
                        "created", result.created(),
                        "updated", result.updated(),
                        "invalid", result.invalidRows()));
    }

    private static void read(InputStreamSource file, FleetRows rows) {
        try (InputStream content = file.getInputStream()) {
            rows.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To learn whether the file can be used, to its last row. */
    private static final class Nothing implements FleetRows.Reader {

        @Override
        public void valid(List<FleetRow> rows) {
            // not yet
        }

        @Override
        public void invalid(FleetRow row, List<FieldProblem> problems) {
            // not yet
        }
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
