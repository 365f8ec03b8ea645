package io.mpsexpress.printer.file.web;

import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.ImportPage;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.printer.file.FleetChangeQueries;
import io.mpsexpress.printer.file.FleetChanges.ChangedPrinter;
import io.mpsexpress.printer.file.FleetColumn;
import io.mpsexpress.printer.file.web.FleetValues.Shown;
import io.mpsexpress.request.RequestKind;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a checked fleet file would change, for the page on which somebody confirms it, and rows that are left out. */
@Component
class FleetImportPage implements ImportPage {

    private static final int SHOWN_ROWS = 100;
    private static final int SHOWN_PRINTERS = 100;

    private final ImportQueries imports;
    private final FleetChangeQueries changes;
    private final FleetValues values;

    FleetImportPage(ImportQueries imports, FleetChangeQueries changes, FleetValues values) {
        this.imports = imports;
        this.changes = changes;
        this.values = values;
    }

    @Override
    public RequestKind requests() {
        return RequestKind.PRINTER_IMPORT;
    }

    @Override
    public String template() {
        return "printer/imported";
    }

    /** Adds {@code changes} in numbers, and the first {@code changedPrinters}, of one {@code column} or all. */
    @Override
    public void fill(Model model, ImportView view, String column, Locale locale) {
        model.addAttribute("keptInvalid", ImportView.KEPT_INVALID);
        List<FileRow> failed =
                view.state() == ImportState.CHECKING ? List.of() : imports.failedRows(view.key(), 0, SHOWN_ROWS);
        model.addAttribute("failed", failed);
        if (view.state() != ImportState.CHECKED) {
            return;
        }
        FleetColumn asked = column == null ? null : FleetColumn.named(column);
        model.addAttribute("changes", changes.of(view.key()));
        model.addAttribute("column", asked);
        model.addAttribute("shownPrinters", SHOWN_PRINTERS);
        model.addAttribute(
                "changedPrinters",
                changes.printers(view.key(), asked, 0, SHOWN_PRINTERS).stream()
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
