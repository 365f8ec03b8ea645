package io.mpsexpress.contact.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.contact.domain.OpenContactRequests;
import io.mpsexpress.contact.domain.OpenContactRequests.OpenContactRequest;
import io.mpsexpress.request.OpenRequest;
import io.mpsexpress.request.OpenRequests;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Requests for a contact that is to be chosen or created, on the home page of who asked. */
@Component
class ContactRequestsOnHome implements OpenRequests {

    private static final int SHOWN = 20;

    private final OpenContactRequests requests;

    ContactRequestsOnHome(OpenContactRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<OpenRequest> openOf(Caller caller) {
        return requests.of(caller.userId(), SHOWN).stream()
                .map(ContactRequestsOnHome::onHome)
                .toList();
    }

    private static OpenRequest onHome(OpenContactRequest request) {
        return new OpenRequest(
                new DefaultMessageSourceResolvable("contact.request.onHome"),
                request.customer(),
                new DefaultMessageSourceResolvable("contact.request.onHome.step"),
                "/contact-assignments/" + request.id(),
                request.requestedAt());
    }
}
