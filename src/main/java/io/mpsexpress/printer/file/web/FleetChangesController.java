package io.mpsexpress.printer.file.web;

import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.printer.file.FleetChangeQueries;
import io.mpsexpress.printer.file.FleetChanges.ChangedPrinter;
import io.mpsexpress.printer.file.FleetChanges.ChangedValue;
import io.mpsexpress.printer.file.FleetColumn;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that a checked fleet file would change of printers that are known, a line for each value. */
@Controller
class FleetChangesController {

    private static final int PART = 500;

    private final FleetChangeQueries queries;
    private final FleetValues values;
    private final MessageSource messages;

    FleetChangesController(FleetChangeQueries queries, FleetValues values, MessageSource messages) {
        this.queries = queries;
        this.values = values;
        this.messages = messages;
    }

    @GetMapping("/organizations/{organizationId}/printer-imports/{importId}/changes.csv")
    void download(
            @PathVariable String organizationId,
            @PathVariable String importId,
            @RequestParam(required = false) FleetColumn column,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ImportKey key = new ImportKey(RequestKind.PRINTER_IMPORT, Ids.parse(organizationId), Ids.parse(importId));
        List<ChangedPrinter> printers = queries.printers(key, column, 0, PART);
        CsvDownload file = new CsvDownload(response, "changes.csv", titles(locale));
        while (!printers.isEmpty()) {
            for (ChangedPrinter printer : printers) {
                printer.values().forEach(value -> file.row(line(printer, value, locale)));
            }
            long last = printers.get(printers.size() - 1).row();
            printers = queries.printers(key, column, last, PART);
        }
        file.end();
    }

    private Stream<String> titles(Locale locale) {
        return Stream.of(
                        "printer.imported.row",
                        "printer.column.serialNumber",
                        "printer.imported.column",
                        "printer.import.before",
                        "printer.import.after")
                .map(code -> messages.getMessage(code, null, locale));
    }

    private Stream<String> line(ChangedPrinter printer, ChangedValue value, Locale locale) {
        return Stream.of(
                String.valueOf(printer.row()),
                printer.serialNumber(),
                messages.getMessage(value.column().title(), null, locale),
                values.inFile(value.column(), value.before(), locale),
                values.inFile(value.column(), value.after(), locale));
    }
}
