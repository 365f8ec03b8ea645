package io.mpsexpress.removal.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.request.OpenRequest;
import io.mpsexpress.request.OpenRequests;
import java.util.List;
import org.springframework.stereotype.Component;

/** Removals that are not ended, on the home page of who asked. */
@Component
class RemovalsOnHome implements OpenRequests {

    private static final int SHOWN = 20;

    private final RemovalQueries queries;

    RemovalsOnHome(RemovalQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<OpenRequest> openOf(Caller caller) {
        return queries.openOfCaller(SHOWN).stream().map(RemovalsOnHome::onHome).toList();
    }

    private static OpenRequest onHome(RemovalView removal) {
        return new OpenRequest(
                RemovalKind.title(removal),
                removal.organizationName(),
                RemovalKind.state(removal),
                "/removals/" + removal.id(),
                removal.requestedAt());
    }
}
