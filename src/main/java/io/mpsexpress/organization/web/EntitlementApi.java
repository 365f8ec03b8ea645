package io.mpsexpress.organization.web;

import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.organization.EntitlementManagement;
import io.mpsexpress.organization.EntitlementQueries;
import io.mpsexpress.organization.EntitlementRequestView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Entitlement")
class EntitlementApi {

    private final EntitlementManagement entitlements;
    private final EntitlementQueries queries;
    private final IdempotentRequests idempotentRequests;

    EntitlementApi(
            EntitlementManagement entitlements, EntitlementQueries queries, IdempotentRequests idempotentRequests) {
        this.entitlements = entitlements;
        this.queries = queries;
        this.idempotentRequests = idempotentRequests;
    }

    @PostMapping("/organizations/{organizationId}/entitlement-requests")
    @Operation(summary = "Asks to entitle a child organization to MPS Express; a human task confirms it")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = EntitlementRequestView.class)))
    ResponseEntity<Object> request(
            @PathVariable String organizationId,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        return idempotentRequests
                .once(idempotencyKey, List.of("entitlement", organizationId), () -> {
                    UUID id = entitlements.request(Ids.parse(organizationId));
                    URI location = URI.create("/api/v1/entitlement-requests/" + id);
                    return new Answer(HttpStatus.CREATED.value(), location, queries.get(id));
                })
                .asResponse();
    }

    @GetMapping("/organizations/{organizationId}/entitlement-requests")
    @Operation(summary = "Lists the latest requests to entitle an organization, newest first")
    Page<EntitlementRequestView> latest(@PathVariable String organizationId) {
        return new Page<>(queries.latestFor(Ids.parse(organizationId)), null);
    }

    @GetMapping("/entitlement-requests/{requestId}")
    @Operation(summary = "Shows a request to entitle an organization")
    EntitlementRequestView get(@PathVariable String requestId) {
        return queries.get(Ids.parse(requestId));
    }
}
