package io.mpsexpress.search.web;

import io.mpsexpress.contact.FoundContact;
import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.RequestView.ListedRequest;
import io.mpsexpress.search.Found;
import io.mpsexpress.search.Search;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search")
class SearchApi {

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    /**
     * @param q a request's number, note or customer, the beginning of a serial number, an organization's name, a contact's
     *     name, company or e-mail address
     */
    @GetMapping
    @Operation(summary = "Finds requests, printers, organizations and contacts that you may see: the best 10 of each")
    Answer find(@RequestParam String q) {
        return Answer.of(search.find(q));
    }

    record Answer(
            List<ListedRequest> requests,
            List<PrinterView> printers,
            List<Organization> organizations,
            List<FoundContact> contacts) {

        static Answer of(Found found) {
            return new Answer(
                    found.requests().items().stream().map(RequestView::listed).toList(),
                    found.printers().items(),
                    found.organizations().items().stream().map(Organization::of).toList(),
                    found.contacts().items());
        }
    }

    /** @param parentId the partner; null for a parent organization */
    record Organization(
            UUID id, String name, OrganizationKind kind, UUID parentId, String parentName, boolean entitled) {

        static Organization of(OrganizationView view) {
            return new Organization(
                    view.id(), view.name(), view.kind(), view.parentId(), view.parentName(), view.entitled());
        }
    }
}
