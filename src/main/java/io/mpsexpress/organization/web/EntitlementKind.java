package io.mpsexpress.organization.web;

import io.mpsexpress.organization.EntitlementQueries;
import io.mpsexpress.organization.EntitlementRequestView;
import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.request.ListedRequest;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Page;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests to entitle child organizations, among the requests of all kinds. */
@Component
@Order(20)
class EntitlementKind implements RequestKind {

    static final String NAME = "entitlements";

    private final EntitlementQueries queries;

    EntitlementKind(EntitlementQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Page<ListedRequest> list(RequestFilter filter, int limit, String cursor) {
        return queries.list(filter, limit, cursor).map(EntitlementKind::listed);
    }

    @Override
    public boolean isVisible(UUID requestId) {
        return queries.isVisible(requestId);
    }

    private static ListedRequest listed(EntitlementRequestView request) {
        return new ListedRequest(
                new DefaultMessageSourceResolvable("entitlement.request.title"),
                "/entitlement-requests/" + request.id(),
                request.organizationId(),
                request.organizationName(),
                null,
                new DefaultMessageSourceResolvable("entitlement.state." + request.state()),
                tone(request.state()),
                request.requestedBy(),
                request.requestedAt(),
                request.workedOnBy().toString());
    }

    static String tone(EntitlementState state) {
        return switch (state) {
            case OPEN -> "wait";
            case ENTITLED -> "good";
            case DECLINED, CANCELLED -> "plain";
            case REFUSED -> "bad";
        };
    }
}
