package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactLists;
import io.mpsexpress.contact.ContactManagement;
import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.contact.ContactView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations/{organizationId}/contacts")
@Tag(name = "Supplies delivery contacts")
class ContactApi {

    private final ContactManagement contacts;
    private final ContactLists lists;

    ContactApi(ContactManagement contacts, ContactLists lists) {
        this.contacts = contacts;
        this.lists = lists;
    }

    @GetMapping
    @Operation(summary = "Lists the contacts of a child organization, by last and first name")
    Page<ContactView> list(
            @PathVariable String organizationId,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String company,
            @RequestParam(required = false) String city,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return lists.ofCustomer(
                Ids.parse(organizationId), new ContactQuery(q, company, city, Page.limit(limit), cursor));
    }

    @PostMapping
    @Operation(summary = "Creates a contact")
    @ApiResponse(responseCode = "201")
    ResponseEntity<ContactView> create(@PathVariable String organizationId, @RequestBody ContactBody body) {
        UUID organization = Ids.parse(organizationId);
        ContactView created = contacts.create(organization, body.details());
        return ResponseEntity.created(URI.create("/api/v1/organizations/" + organization + "/contacts/" + created.id()))
                .body(created);
    }

    @GetMapping("/{contactId}")
    @Operation(summary = "Shows a contact")
    ContactView get(@PathVariable String organizationId, @PathVariable String contactId) {
        return contacts.get(Ids.parse(organizationId), Ids.parse(contactId));
    }

    @PutMapping("/{contactId}")
    @Operation(summary = "Changes a contact; names the version that was seen")
    ContactView update(
            @PathVariable String organizationId, @PathVariable String contactId, @RequestBody ContactBody body) {
        return contacts.update(Ids.parse(organizationId), Ids.parse(contactId), body.version(), body.details());
    }

    @DeleteMapping("/{contactId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a contact; with reassignTo its printers are moved to that contact first")
    void delete(
            @PathVariable String organizationId,
            @PathVariable String contactId,
            @RequestParam(required = false) String reassignTo) {
        UUID organization = Ids.parse(organizationId);
        if (reassignTo == null) {
            contacts.delete(organization, Ids.parse(contactId));
        } else {
            UUID other = Ids.find(reassignTo)
                    .orElseThrow(() -> Refused.invalidField("reassignTo", "contact.reassignTo.unknown"));
            contacts.reassignAndDelete(organization, Ids.parse(contactId), other);
        }
    }
}
