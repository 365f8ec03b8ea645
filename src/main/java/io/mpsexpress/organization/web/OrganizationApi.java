package io.mpsexpress.organization.web;

import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.OrganizationQuery;
import io.mpsexpress.organization.OrganizationSummary;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "Organizations")
class OrganizationApi {

    private final OrganizationManagement organizations;
    private final IdempotentRequests idempotentRequests;

    OrganizationApi(OrganizationManagement organizations, IdempotentRequests idempotentRequests) {
        this.organizations = organizations;
        this.idempotentRequests = idempotentRequests;
    }

    @GetMapping
    @Operation(summary = "Lists the organizations you may see, by name")
    Page<OrganizationSummary> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID partnerId,
            @RequestParam(required = false) OrganizationKind kind,
            @RequestParam(required = false) Boolean entitled,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return organizations.list(new OrganizationQuery(q, partnerId, kind, entitled, Page.limit(limit), cursor));
    }

    @GetMapping("/{organizationId}")
    @Operation(summary = "Shows an organization")
    OrganizationSummary get(@PathVariable String organizationId) {
        return organizations.get(Ids.parse(organizationId));
    }

    @PostMapping
    @Operation(summary = "Creates a child organization of your partner")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrganizationSummary.class)))
    ResponseEntity<Object> create(
            @RequestBody NewOrganization organization,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        return idempotentRequests
                .once(idempotencyKey, List.of("organization", organization), () -> {
                    UUID id = organizations.createChild(organization.partnerId(), organization.name());
                    URI location = URI.create("/api/v1/organizations/" + id);
                    return new Answer(HttpStatus.CREATED.value(), location, organizations.get(id));
                })
                .asResponse();
    }

    /** @param partnerId null for the caller's own partner; an administrator, who has none, names one */
    record NewOrganization(String name, UUID partnerId) {}
}
