package io.mpsexpress.contact.web;

import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.contact.AssignedContact;
import io.mpsexpress.contact.ContactAssignmentManagement;
import io.mpsexpress.contact.ContactAssignmentQueries;
import io.mpsexpress.contact.ContactAssignmentView;
import io.mpsexpress.contact.ContactRequests;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Supplies delivery contacts")
class ContactAssignmentApi {

    private final ContactAssignmentManagement assignments;
    private final ContactRequests requests;
    private final ContactAssignmentQueries queries;
    private final IdempotentRequests idempotent;

    ContactAssignmentApi(
            ContactAssignmentManagement assignments,
            ContactRequests requests,
            ContactAssignmentQueries queries,
            IdempotentRequests idempotent) {
        this.assignments = assignments;
        this.requests = requests;
        this.queries = queries;
        this.idempotent = idempotent;
    }

    @PostMapping("/organizations/{organizationId}/contact-assignments")
    @Operation(summary = "Assigns a contact, or creates and assigns one, to printers: to all of them or to none")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignedContact.class)))
    ResponseEntity<Object> assign(
            @PathVariable String organizationId,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Assignment body) {
        UUID organization = Ids.parse(organizationId);
        return idempotent
                .once(
                        key,
                        List.of("contact-assignments", organization, body),
                        () -> new Answer(HttpStatus.OK.value(), null, assign(organization, body)))
                .asResponse();
    }

    private AssignedContact assign(UUID organization, Assignment body) {
        if ((body.contactId == null) == (body.contact == null)) {
            throw Refused.invalidField("contactId", "contact.assignment.oneOf");
        }
        return body.contact == null
                ? assignments.assign(organization, contactId(body.contactId), body.serialNumbers)
                : assignments.createAndAssign(organization, body.contact.details(), body.serialNumbers);
    }

    @PostMapping("/organizations/{organizationId}/contact-requests")
    @Operation(summary = "Asks for a contact for printers; a human task chooses or creates it")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ContactAssignmentView.class)))
    ResponseEntity<Object> request(
            @PathVariable String organizationId,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Request body) {
        UUID organization = Ids.parse(organizationId);
        return idempotent
                .once(key, List.of("contact-requests", organization, body), () -> {
                    UUID id = requests.request(organization, body.serialNumbers);
                    return new Answer(
                            HttpStatus.CREATED.value(), URI.create("/api/v1/contact-requests/" + id), queries.get(id));
                })
                .asResponse();
    }

    @GetMapping("/contact-requests/{assignmentId}")
    @Operation(summary = "Shows a request for a contact")
    ContactAssignmentView get(@PathVariable String assignmentId) {
        return queries.get(Ids.parse(assignmentId));
    }

    private static UUID contactId(String text) {
        return Ids.find(text).orElseThrow(() -> Refused.invalidField("contactId", "contact.choice.unknown"));
    }

    /** Either a contact that exists or a new one. */
    record Assignment(String contactId, ContactBody contact, List<String> serialNumbers) {}

    record Request(List<String> serialNumbers) {}
}
