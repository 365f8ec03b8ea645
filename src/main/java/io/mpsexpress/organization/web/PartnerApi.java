package io.mpsexpress.organization.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.people.InvitationView;
import io.mpsexpress.access.people.NewPerson;
import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.OrganizationQuery;
import io.mpsexpress.organization.OrganizationSummary;
import io.mpsexpress.organization.PartnerManagement;
import io.mpsexpress.organization.PartnerManagement.NewPartner;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** No answer is kept for an {@code Idempotency-Key}: the link in it would be, too. */
@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "Partners")
class PartnerApi {

    private final PartnerManagement partners;
    private final OrganizationManagement organizations;
    private final CurrentCaller currentCaller;

    PartnerApi(PartnerManagement partners, OrganizationManagement organizations, CurrentCaller currentCaller) {
        this.partners = partners;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    @Operation(summary = "Lists the partners, by name")
    Page<OrganizationSummary> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        currentCaller.get().require(Role.CUSTOMER_OPERATIONS);
        return organizations.list(
                new OrganizationQuery(q, null, OrganizationKind.PARENT, null, Page.limit(limit), cursor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a partner and invites its first administrator")
    Created create(@RequestBody NewPartnerBody partner) {
        NewPartner created = partners.create(
                partner.name(),
                partner.administrator() == null ? null : partner.administrator().person());
        return new Created(created.id(), created.name(), InvitationView.of(created.invitation()));
    }

    record NewPartnerBody(String name, Administrator administrator) {}

    record Administrator(String userId, String name, String email, String language) {

        NewPerson person() {
            return new NewPerson(userId, name, email, language, null, null);
        }
    }

    record Created(UUID id, String name, InvitationView invitation) {}
}
