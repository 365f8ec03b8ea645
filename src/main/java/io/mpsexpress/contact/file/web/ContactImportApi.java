package io.mpsexpress.contact.file.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.contact.file.ContactCsv;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportManagement;
import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.imports.ImportUpload.Checked;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Import of contacts")
class ContactImportApi {

    private final ImportUpload uploads;
    private final ImportManagement imports;
    private final ContactImportAnswers answers;
    private final IdempotentRequests idempotent;

    ContactImportApi(
            ImportUpload uploads,
            ImportManagement imports,
            ContactImportAnswers answers,
            IdempotentRequests idempotent) {
        this.uploads = uploads;
        this.imports = imports;
        this.answers = answers;
        this.idempotent = idempotent;
    }

    @PostMapping(
            path = "/organizations/{organizationId}/contact-imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Checks a contact file and, unless dryRun, imports it")
    @ApiResponse(responseCode = "201")
    ResponseEntity<ContactImportAnswer> upload(
            @PathVariable String organizationId,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Locale locale)
            throws IOException {
        UUID organization = Ids.parse(organizationId);
        byte[] content = contentOf(file);
        Answer first = idempotent.once(key, List.of("contact-imports", organization, dryRun, content), () -> {
            UUID id = upload(organization, file.getOriginalFilename(), content, dryRun);
            return new Answer(HttpStatus.CREATED.value(), location(organization, id), id.toString());
        });
        // after the first answer is stored: a file that cannot be used stays in the history
        ContactImportAnswer answer = answers.uploaded(key(organization, idIn(first)), locale);
        return ResponseEntity.created(first.location()).body(answer);
    }

    private UUID upload(UUID organization, String fileName, byte[] content, boolean dryRun) {
        Checked checked =
                uploads.check(RequestKind.CONTACT_IMPORT, organization, fileName, new ByteArrayInputStream(content));
        if (!dryRun && checked.usable()) {
            imports.confirm(key(organization, checked.importId()));
        }
        return checked.importId();
    }

    @GetMapping("/organizations/{organizationId}/contact-imports")
    @Operation(summary = "Lists the imports of a child organization, newest first")
    Page<ContactImportAnswer> list(
            @PathVariable String organizationId,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor,
            Locale locale) {
        return answers.list(Ids.parse(organizationId), Page.limit(limit), cursor, locale);
    }

    @GetMapping("/organizations/{organizationId}/contact-imports/{importId}")
    @Operation(summary = "Shows an import: how far it is, and what became of the rows")
    ContactImportAnswer get(@PathVariable String organizationId, @PathVariable String importId, Locale locale) {
        return answers.one(key(Ids.parse(organizationId), Ids.parse(importId)), locale);
    }

    @PostMapping("/organizations/{organizationId}/contact-imports/{importId}/confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Imports a checked file")
    ContactImportAnswer confirm(@PathVariable String organizationId, @PathVariable String importId, Locale locale) {
        ImportKey key = key(Ids.parse(organizationId), Ids.parse(importId));
        imports.confirm(key);
        return answers.one(key, locale);
    }

    @PostMapping("/organizations/{organizationId}/contact-imports/{importId}/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stops an import; what is in stays in")
    ContactImportAnswer cancel(@PathVariable String organizationId, @PathVariable String importId, Locale locale) {
        ImportKey key = key(Ids.parse(organizationId), Ids.parse(importId));
        imports.cancel(key);
        return answers.one(key, locale);
    }

    private static ImportKey key(UUID organizationId, UUID importId) {
        return new ImportKey(RequestKind.CONTACT_IMPORT, organizationId, importId);
    }

    private static byte[] contentOf(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return ContactCsv.FILE.bytesOf(content);
        }
    }

    /** The first answer as it was given, or as JSON when it is repeated. */
    private static UUID idIn(Answer answer) {
        return UUID.fromString(answer.body() instanceof JsonNode json ? json.asText() : (String) answer.body());
    }

    private static URI location(UUID organization, UUID id) {
        return URI.create("/api/v1/organizations/" + organization + "/contact-imports/" + id);
    }
}
