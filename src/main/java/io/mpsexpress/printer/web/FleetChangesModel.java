package io.mpsexpress.printer.web;

import io.mpsexpress.printer.FleetChanges.ChangedPrinter;
import io.mpsexpress.printer.FleetColumn;
import io.mpsexpress.printer.PrinterImportQueries;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.printer.web.FleetValues.Shown;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a checked fleet file would change, for the page on which somebody confirms it. */
@Component
class FleetChangesModel {

    private static final int SHOWN_PRINTERS = 100;

    private final PrinterImportQueries queries;
    private final FleetValues values;

    FleetChangesModel(PrinterImportQueries queries, FleetValues values) {
        this.queries = queries;
        this.values = values;
    }

    /**
     * Adds {@code changes} in numbers, and the first {@code changedPrinters}, of one {@code column} or all; nothing for a
     * file that waits for nobody.
     */
    void fill(Model model, PrinterImportView of, FleetColumn column, Locale locale) {
        if (of.state() != PrinterImportState.CHECKED) {
            return;
        }
        model.addAttribute("changes", queries.changes(of.organizationId(), of.id()));
        model.addAttribute("column", column);
        model.addAttribute("shownPrinters", SHOWN_PRINTERS);
        model.addAttribute(
                "changedPrinters",
                queries.changedPrinters(of.organizationId(), of.id(), column, 0, SHOWN_PRINTERS).stream()
                        .map(printer -> shown(printer, locale))
                        .toList());
    }

    private ShownPrinter shown(ChangedPrinter printer, Locale locale) {
        List<ShownValue> changed = printer.values().stream()
                .map(value -> new ShownValue(
                        value.column(),
                        values.onPage(value.column(), value.before(), locale),
                        values.onPage(value.column(), value.after(), locale)))
                .toList();
        return new ShownPrinter(printer.row(), printer.serialNumber(), changed);
    }

    record ShownPrinter(long row, String serialNumber, List<ShownValue> values) {}

    record ShownValue(FleetColumn column, Shown before, Shown after) {}
}
