package io.mpsexpress.printer.domain;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.printer.domain.PrinterImportRows.StoredRow;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Stopping;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks at the rows of a fleet file: new, changed, unchanged or invalid. Writes no printer, but keeps the rows, some of them
 * a transaction: nobody who writes waits for the rest of the file.
 */
@Component
public class PrinterFileCheck {

    /** So many invalid rows are kept to be shown and corrected; all are counted. */
    private static final int KEPT_INVALID = PrinterImportView.KEPT_INVALID;

    private final FleetWriter writer;
    private final PrinterImportCheck check;
    private final Clock clock;
    private final Stopping stopping;

    PrinterFileCheck(FleetWriter writer, PrinterImportCheck check, Clock clock, Stopping stopping) {
        this.writer = writer;
        this.check = check;
        this.clock = clock;
        this.stopping = stopping;
    }

    /**
     * @param importId one that is being checked
     * @throws io.mpsexpress.shared.Refused when the file as a whole is no fleet CSV, or somebody cancelled, or there is no
     *     time left
     */
    public void check(OrganizationView organization, UUID importId, InputStream file) {
        Look look = new Look(organization, importId);
        FleetRows fleet = new FleetRows(look, clock.instant(), stopping);
        look.fleet = fleet;
        fleet.read(file);
        check.conclude(importId, look.toStore, look.found(), look.printers);
    }

    private final class Look implements FleetRows.Reader {

        private final FleetWriter.Session session;
        private final UUID importId;
        private final Map<FleetChange, Integer> changes = new EnumMap<>(FleetChange.class);
        private final Map<Enum<?>, Integer> printers = new HashMap<>();
        private final List<StoredRow> toStore = new ArrayList<>();
        private FleetRows fleet;
        private int invalid;

        private Look(OrganizationView organization, UUID importId) {
            this.session = writer.open(organization);
            this.importId = importId;
        }

        @Override
        public void valid(List<FleetRow> batch) {
            session.look(batch, this::found);
            check.store(importId, toStore, found());
            toStore.clear();
        }

        @Override
        public void invalid(FleetRow row, List<FieldProblem> problems) {
            if (++invalid <= KEPT_INVALID) {
                toStore.add(StoredRow.failed(row, problems));
            }
        }

        private void found(FleetRow row, FleetLook look) {
            changes.merge(look.change(), 1, Integer::sum);
            look.values().forEach(value -> printers.merge(value.column(), 1, Integer::sum));
            if (look.management() != null) {
                printers.merge(look.management(), 1, Integer::sum);
            }
            switch (look.change()) {
                case NEW, CHANGED -> toStore.add(StoredRow.waiting(row, look.values()));
                case ELSEWHERE -> invalid(row, List.of(new FieldProblem("Serial Number", "printer.fleet.elsewhere")));
                case UNCHANGED -> {
                    // nothing to do
                }
            }
        }

        private PrinterImportView.Check found() {
            return new PrinterImportView.Check(
                    fleet.total(),
                    changes.getOrDefault(FleetChange.NEW, 0),
                    changes.getOrDefault(FleetChange.CHANGED, 0),
                    changes.getOrDefault(FleetChange.UNCHANGED, 0),
                    invalid);
        }
    }
}
