package io.mpsexpress.contact.file.web;

import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.file.ContactCsv;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.csv.CsvRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Import of contacts")
class ContactFilesApi {

    private final ImportQueries queries;

    ContactFilesApi(ImportQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/organizations/{organizationId}/contact-imports/{importId}/failed-rows.csv")
    @Operation(summary = "The rows that are not in, to correct and import again")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<String> failedRows(@PathVariable String organizationId, @PathVariable String importId) {
        ImportKey key = new ImportKey(RequestKind.CONTACT_IMPORT, Ids.parse(organizationId), Ids.parse(importId));
        List<FileRow> rows = queries.failedRows(key, 0, ContactCsv.FILE.maximumRows());
        return ContactFiles.download(
                "failed-rows.csv",
                ContactCsv.FILE.write(rows.stream().map(ContactFilesApi::values).toList()));
    }

    private static List<String> values(FileRow row) {
        return new CsvRow((int) row.number(), row.values()).padded(ContactField.values().length);
    }

    @GetMapping("/contact-imports/sample.csv")
    @Operation(summary = "A contact file to begin with")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<String> sample() {
        return ContactFiles.download("contacts-sample.csv", ContactFiles.sample());
    }
}
