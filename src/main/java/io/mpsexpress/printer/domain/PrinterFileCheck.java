package io.mpsexpress.printer.domain;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.printer.domain.PrinterImportRows.StoredRow;
import io.mpsexpress.shared.FieldProblem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the rows of a fleet file: new, changed, unchanged or invalid. Writes no printer, but keeps the rows. */
@Component
public class PrinterFileCheck {

    /** So many invalid rows are kept to be shown and corrected; all are counted. */
    private static final int KEPT_INVALID = PrinterImportView.KEPT_INVALID;

    private static final int BATCH = 1_000;

    private final FleetWriter writer;
    private final PrinterImportRows rows;
    private final PrinterImportFigures figures;
    private final PrinterImports imports;

    PrinterFileCheck(FleetWriter writer, PrinterImportRows rows, PrinterImportFigures figures, PrinterImports imports) {
        this.writer = writer;
        this.rows = rows;
        this.figures = figures;
        this.imports = imports;
    }

    /**
     * Stores the import with what the check found.
     *
     * @throws io.mpsexpress.shared.Refused when the file as a whole is no fleet CSV; nothing is stored then
     */
    @Transactional
    public void check(OrganizationView organization, PrinterImport of, InputStream file) {
        imports.saveAndFlush(of);
        Look look = new Look(organization, of.id());
        FleetRows fleet = new FleetRows(look);
        fleet.read(file);
        look.store();
        figures.add(of.id(), look.printers);
        of.checked(look.found(fleet.total()));
        imports.saveAndFlush(of);
    }

    private final class Look implements FleetRows.Reader {

        private final FleetWriter.Session session;
        private final UUID importId;
        private final Map<FleetChange, Integer> changes = new EnumMap<>(FleetChange.class);
        private final Map<Enum<?>, Integer> printers = new HashMap<>();
        private final List<StoredRow> toStore = new ArrayList<>(BATCH);
        private int invalid;

        private Look(OrganizationView organization, UUID importId) {
            this.session = writer.open(organization);
            this.importId = importId;
        }

        @Override
        public void valid(List<FleetRow> batch) {
            session.look(batch, this::found);
        }

        @Override
        public void invalid(FleetRow row, List<FieldProblem> problems) {
            if (++invalid <= KEPT_INVALID) {
                store(StoredRow.failed(row, problems));
            }
        }

        private void found(FleetRow row, FleetLook look) {
            changes.merge(look.change(), 1, Integer::sum);
            look.values().forEach(value -> printers.merge(value.column(), 1, Integer::sum));
            if (look.management() != null) {
                printers.merge(look.management(), 1, Integer::sum);
            }
            switch (look.change()) {
                case NEW, CHANGED -> store(StoredRow.waiting(row, look.values()));
                case ELSEWHERE -> invalid(row, List.of(new FieldProblem("Serial Number", "printer.fleet.elsewhere")));
                case UNCHANGED -> {
                    // nothing to do
                }
            }
        }

        private void store(StoredRow row) {
            toStore.add(row);
            if (toStore.size() == BATCH) {
                store();
            }
        }

        private void store() {
            rows.add(importId, toStore);
            toStore.clear();
        }

        private PrinterImportView.Check found(int total) {
            return new PrinterImportView.Check(
                    total,
                    changes.getOrDefault(FleetChange.NEW, 0),
                    changes.getOrDefault(FleetChange.CHANGED, 0),
                    changes.getOrDefault(FleetChange.UNCHANGED, 0),
                    invalid);
        }
    }
}
