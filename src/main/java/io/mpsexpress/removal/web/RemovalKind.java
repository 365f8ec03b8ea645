package io.mpsexpress.removal.web;

import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalState;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.request.ListedRequest;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Page;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Removals of printers and entitlements, among the requests of all kinds. */
@Component
@Order(25)
class RemovalKind implements RequestKind {

    static final String NAME = "removals";

    private final RemovalQueries queries;

    RemovalKind(RemovalQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Page<ListedRequest> list(RequestFilter filter, int limit, String cursor) {
        return queries.list(filter, limit, cursor).map(RemovalKind::listed);
    }

    @Override
    public boolean isVisible(UUID requestId) {
        return queries.isVisible(requestId);
    }

    private static ListedRequest listed(RemovalView removal) {
        return new ListedRequest(
                title(removal),
                "/removals/" + removal.id(),
                removal.organizationId(),
                removal.organizationName(),
                removal.entitlement() ? null : removal.printerCount(),
                state(removal),
                tone(removal.state()),
                removal.requestedBy(),
                removal.requestedAt(),
                removal.id().toString());
    }

    /** What was asked for. */
    static MessageSourceResolvable title(RemovalView removal) {
        return removal.entitlement()
                ? new DefaultMessageSourceResolvable("removal.title.entitlement")
                : new DefaultMessageSourceResolvable(
                        new String[] {"removal.title.printers"}, new Object[] {removal.printerCount()});
    }

    /** Where it stands. */
    static MessageSourceResolvable state(RemovalView removal) {
        return new DefaultMessageSourceResolvable("removal.state." + removal.state());
    }

    static String tone(RemovalState state) {
        return switch (state) {
            case OPEN, APPROVED -> "wait";
            case REMOVED -> "good";
            case REJECTED, CANCELLED -> "plain";
            case REFUSED -> "bad";
        };
    }
}
