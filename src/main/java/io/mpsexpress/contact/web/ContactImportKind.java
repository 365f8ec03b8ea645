package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactImportList;
import io.mpsexpress.contact.ContactImportState;
import io.mpsexpress.request.ListedRequest;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Page;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Imports of contacts, among the requests of all kinds. */
@Component
@Order(40)
class ContactImportKind implements RequestKind {

    private final ContactImportList list;

    ContactImportKind(ContactImportList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "contact-imports";
    }

    @Override
    public Page<ListedRequest> list(RequestFilter filter, int limit, String cursor) {
        return list.find(filter, limit, cursor).map(ContactImportKind::listed);
    }

    @Override
    public boolean isVisible(UUID requestId) {
        return list.isVisible(requestId);
    }

    private static ListedRequest listed(ContactImportList.Listed request) {
        String title = request.fileName().isEmpty() ? "contact.import.onHome" : "contact.import.request";
        return new ListedRequest(
                new DefaultMessageSourceResolvable(new String[] {title}, new Object[] {request.fileName()}),
                "/organizations/" + request.organizationId() + "/contact-imports/" + request.id(),
                request.organizationId(),
                request.organizationName(),
                request.total(),
                new DefaultMessageSourceResolvable("contact.import.state." + request.state()),
                tone(request.state()),
                request.uploadedBy(),
                request.uploadedAt(),
                request.id().toString());
    }

    private static String tone(ContactImportState state) {
        return switch (state) {
            case CHECKED, IMPORTING -> "wait";
            case COMPLETED -> "good";
            case CANCELLED -> "plain";
            case REFUSED -> "bad";
        };
    }
}
