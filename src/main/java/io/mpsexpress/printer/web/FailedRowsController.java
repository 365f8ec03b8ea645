package io.mpsexpress.printer.web;

import io.mpsexpress.portal.CsvDownload;
import io.mpsexpress.printer.FleetFile;
import io.mpsexpress.printer.PrinterImportQueries;
import io.mpsexpress.printer.PrinterImportQueries.FailedRow;
import io.mpsexpress.shared.Ids;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows of a fleet file that are not in, to correct and import again; written a part at a time, however many. */
@Controller
class FailedRowsController {

    private static final int PART = 500;

    private final PrinterImportQueries queries;

    FailedRowsController(PrinterImportQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/organizations/{organizationId}/printer-imports/{importId}/failed-rows.csv")
    void download(@PathVariable String organizationId, @PathVariable String importId, HttpServletResponse response)
            throws IOException {
        UUID organization = Ids.parse(organizationId);
        UUID id = Ids.parse(importId);
        List<FailedRow> rows = queries.failedRows(organization, id, 0, PART);
        CsvDownload file = new CsvDownload(response, "failed-rows.csv", FleetFile.COLUMNS.stream());
        while (!rows.isEmpty()) {
            for (FailedRow row : rows) {
                file.row(row.values().stream());
            }
            rows = queries.failedRows(
                    organization, id, rows.get(rows.size() - 1).row(), PART);
        }
        file.end();
    }
}
