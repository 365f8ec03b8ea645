package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactImportQueries;
import io.mpsexpress.shared.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Import of contacts")
class ContactFilesApi {

    private final ContactImportQueries queries;

    ContactFilesApi(ContactImportQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/organizations/{organizationId}/contact-imports/{importId}/failed-rows.csv")
    @Operation(summary = "The rows that are not in, to correct and import again")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<String> failedRows(@PathVariable String organizationId, @PathVariable String importId) {
        return ContactFiles.download(
                "failed-rows.csv", queries.failedRows(Ids.parse(organizationId), Ids.parse(importId)));
    }

    @GetMapping("/contact-imports/sample.csv")
    @Operation(summary = "A contact file to begin with")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<String> sample() {
        return ContactFiles.download("contacts-sample.csv", ContactFiles.sample());
    }
}
