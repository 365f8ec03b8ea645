package io.mpsexpress.printer.web;

import io.mpsexpress.printer.FleetFile;
import io.mpsexpress.printer.PrinterImportQueries;
import io.mpsexpress.printer.PrinterImportQueries.FailedRow;
import io.mpsexpress.shared.Ids;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows of a fleet file that are not in, to correct and import again; written a part at a time, however many. */
@Controller
class FailedRowsController {

    private static final int PART = 500;
    // by it Excel knows that the file is UTF-8
    private static final char BYTE_ORDER_MARK = '\ufeff';

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
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"failed-rows.csv\"");
        response.getWriter().write(BYTE_ORDER_MARK);
        CSVPrinter csv = CSVFormat.RFC4180.print(response.getWriter());
        csv.printRecord(FleetFile.COLUMNS);
        while (!rows.isEmpty()) {
            for (FailedRow row : rows) {
                csv.printRecord(row.values().stream().map(FleetFile::guarded));
            }
            rows = queries.failedRows(
                    organization, id, rows.get(rows.size() - 1).row(), PART);
        }
    }
}
