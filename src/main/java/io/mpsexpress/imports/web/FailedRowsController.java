package io.mpsexpress.imports.web;

import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.domain.FileKinds;
import io.mpsexpress.shared.csv.CsvDownload;
import io.mpsexpress.shared.csv.CsvRow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows of a file that are not in, to correct and import again; written a part at a time, however many. */
@Controller
class FailedRowsController {

    private static final int PART = 500;

    private final ImportQueries queries;
    private final FileKinds kinds;

    FailedRowsController(ImportQueries queries, FileKinds kinds) {
        this.queries = queries;
        this.kinds = kinds;
    }

    @GetMapping({
        "/organizations/{organizationId}/contact-imports/{importId}/failed-rows.csv",
        "/organizations/{organizationId}/printer-imports/{importId}/failed-rows.csv"
    })
    void download(
            @PathVariable String organizationId,
            @PathVariable String importId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ImportKey key = ImportAddress.key(request, organizationId, importId);
        List<String> columns = kinds.of(key.kind()).format().columns();
        List<FileRow> rows = queries.failedRows(key, 0, PART);
        CsvDownload file = new CsvDownload(response, "failed-rows.csv", columns.stream());
        while (!rows.isEmpty()) {
            for (FileRow row : rows) {
                file.row(new CsvRow((int) row.number(), row.values()).padded(columns.size()).stream());
            }
            rows = queries.failedRows(key, rows.get(rows.size() - 1).number(), PART);
        }
        file.end();
    }
}
