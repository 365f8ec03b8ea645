package io.mpsexpress.contact.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.contact.ContactImportManagement;
import io.mpsexpress.contact.ContactImportState;
import io.mpsexpress.contact.ContactImportView;
import io.mpsexpress.contact.domain.ContactCsv;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
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

    private final ContactImportManagement imports;
    private final IdempotentRequests idempotent;
    private final MessageSource messages;

    ContactImportApi(ContactImportManagement imports, IdempotentRequests idempotent, MessageSource messages) {
        this.imports = imports;
        this.idempotent = idempotent;
        this.messages = messages;
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
        // after the first answer is stored: a refused file is an error to the client and an entry in the history
        ContactImportView view = imports.get(organization, idIn(first));
        if (view.refusal() != null) {
            throw view.refusal().with("importId", view.id());
        }
        return ResponseEntity.created(first.location()).body(ContactImportAnswer.of(view, messages, locale));
    }

    private UUID upload(UUID organization, String fileName, byte[] content, boolean dryRun) {
        ContactImportView checked = imports.check(organization, fileName, content);
        if (!dryRun && checked.state() == ContactImportState.CHECKED) {
            imports.confirm(organization, checked.id());
        }
        return checked.id();
    }

    @GetMapping("/organizations/{organizationId}/contact-imports")
    @Operation(summary = "Lists the imports of a child organization, newest first")
    Page<ContactImportAnswer> list(
            @PathVariable String organizationId,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor,
            Locale locale) {
        return imports.list(Ids.parse(organizationId), Page.limit(limit), cursor)
                .map(view -> ContactImportAnswer.of(view, messages, locale));
    }

    @GetMapping("/organizations/{organizationId}/contact-imports/{importId}")
    @Operation(summary = "Shows an import: how far it is, and what became of the rows")
    ContactImportAnswer get(@PathVariable String organizationId, @PathVariable String importId, Locale locale) {
        return ContactImportAnswer.of(imports.get(Ids.parse(organizationId), Ids.parse(importId)), messages, locale);
    }

    @PostMapping("/organizations/{organizationId}/contact-imports/{importId}/confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Imports a checked file")
    ContactImportAnswer confirm(@PathVariable String organizationId, @PathVariable String importId, Locale locale) {
        return ContactImportAnswer.of(
                imports.confirm(Ids.parse(organizationId), Ids.parse(importId)), messages, locale);
    }

    @PostMapping("/organizations/{organizationId}/contact-imports/{importId}/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stops an import; what is in stays in")
    ContactImportAnswer cancel(@PathVariable String organizationId, @PathVariable String importId, Locale locale) {
        return ContactImportAnswer.of(imports.cancel(Ids.parse(organizationId), Ids.parse(importId)), messages, locale);
    }

    @GetMapping("/organizations/{organizationId}/contact-imports/{importId}/failed-rows.csv")
    @Operation(summary = "The rows that are not in, to correct and import again")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<String> failedRows(@PathVariable String organizationId, @PathVariable String importId) {
        return ContactFiles.download(
                "failed-rows.csv", imports.failedRows(Ids.parse(organizationId), Ids.parse(importId)));
    }

    @GetMapping("/contact-imports/sample.csv")
    @Operation(summary = "A contact file to begin with")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<String> sample() {
        return ContactFiles.download("contacts-sample.csv", ContactFiles.sample());
    }

    private static byte[] contentOf(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return ContactCsv.bytesOf(content);
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
