package io.mpsexpress.removal.web;

import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.removal.RemovalManagement;
import io.mpsexpress.removal.RemovalPrinter;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalRequest;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/removals")
@Tag(name = "Removal")
class RemovalApi {

    private final RemovalManagement removals;
    private final RemovalQueries queries;
    private final RemovalAnswers answers;
    private final IdempotentRequests idempotentRequests;

    RemovalApi(
            RemovalManagement removals,
            RemovalQueries queries,
            RemovalAnswers answers,
            IdempotentRequests idempotentRequests) {
        this.removals = removals;
        this.queries = queries;
        this.answers = answers;
        this.idempotentRequests = idempotentRequests;
    }

    @PostMapping
    @Operation(summary = "Asks to take managed printers, or the entitlement, out of MPS Express; Lexmark decides")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RemovalAnswers.Removal.class)))
    ResponseEntity<Object> request(
            @RequestBody AskedRemoval asked,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        Answer answer = idempotentRequests.once(idempotencyKey, List.of("removal", asked), () -> {
            UUID id = removals.request(asked.toRequest());
            return new Answer(HttpStatus.CREATED.value(), URI.create("/api/v1/removals/" + id), answers.of(id));
        });
        return answer.asResponse();
    }

    @GetMapping
    @Operation(summary = "Lists the removals you may see, newest first")
    Page<RemovalView> list(
            @RequestParam(required = false) String organizationId,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        UUID organization = organizationId == null ? null : Ids.parse(organizationId);
        return queries.list(organization, open, limit, cursor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a removal: what, why, what Lexmark decided, its open task")
    RemovalAnswers.Removal get(@PathVariable String id) {
        return answers.of(Ids.parse(id));
    }

    @GetMapping("/{id}/printers")
    @Operation(summary = "Lists the printers of a removal by serial number")
    Page<RemovalPrinter> printers(
            @PathVariable String id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return queries.printers(Ids.parse(id), limit, cursor);
    }

    /**
     * @param serialNumbers managed printers; missing when the entitlement is meant
     * @param entitlement true for the entitlement; missing is false
     */
    record AskedRemoval(String organizationId, List<String> serialNumbers, Boolean entitlement, String reason) {

        RemovalRequest toRequest() {
            if (organizationId == null) {
                throw Refused.invalidField("organizationId", "removal.organization.required");
            }
            return new RemovalRequest(
                    Ids.parse(organizationId), serialNumbers, Boolean.TRUE.equals(entitlement), reason);
        }
    }
}
