package io.mpsexpress.organization.web;

import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.OrganizationQuery;
import io.mpsexpress.organization.OrganizationSummary;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "Organizations")
class OrganizationApi {

    private final OrganizationManagement organizations;

    OrganizationApi(OrganizationManagement organizations) {
        this.organizations = organizations;
    }

    @GetMapping
    @Operation(summary = "Lists the organizations you may see, by name")
    Page<OrganizationSummary> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) OrganizationKind kind,
            @RequestParam(required = false) Boolean entitled,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return organizations.list(new OrganizationQuery(q, kind, entitled, Page.limit(limit), cursor));
    }

    @GetMapping("/{organizationId}")
    @Operation(summary = "Shows an organization")
    OrganizationSummary get(@PathVariable String organizationId) {
        return organizations.get(Ids.parse(organizationId));
    }

    @PostMapping
    @Operation(summary = "Creates a child organization of your partner")
    ResponseEntity<OrganizationSummary> create(@RequestBody NewOrganization organization) {
        UUID id = organizations.createChild(organization.name());
        return ResponseEntity.created(URI.create("/api/v1/organizations/" + id)).body(organizations.get(id));
    }

    record NewOrganization(String name) {}
}
