package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactAssignmentQueries;
import io.mpsexpress.contact.ContactAssignmentState;
import io.mpsexpress.contact.ContactAssignmentView;
import io.mpsexpress.request.ListedRequest;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Page;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests for a supplies delivery contact, among the requests of all kinds. */
@Component
@Order(30)
class ContactAssignmentKind implements RequestKind {

    private final ContactAssignmentQueries queries;

    ContactAssignmentKind(ContactAssignmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Page<ListedRequest> list(RequestFilter filter, int limit, String cursor) {
        return queries.list(filter, limit, cursor).map(ContactAssignmentKind::listed);
    }

    @Override
    public boolean isVisible(UUID requestId) {
        return queries.isVisible(requestId);
    }

    private static ListedRequest listed(ContactAssignmentView request) {
        Object[] count = {request.printerCount()};
        return new ListedRequest(
                new DefaultMessageSourceResolvable(new String[] {"contact.assignment.request"}, count),
                "/contact-assignments/" + request.id(),
                request.organizationId(),
                request.organizationName(),
                request.printerCount(),
                new DefaultMessageSourceResolvable("contact.assignment.state." + request.state()),
                tone(request.state()),
                request.requestedBy(),
                request.requestedAt(),
                request.workedOnBy().toString());
    }

    static String tone(ContactAssignmentState state) {
        return switch (state) {
            case OPEN -> "wait";
            case ASSIGNED -> "good";
            case CANCELLED -> "plain";
        };
    }
}
