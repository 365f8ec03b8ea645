package io.mpsexpress.enrollment.web;

import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.EnrollmentSummary;
import io.mpsexpress.request.ListedRequest;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Page;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests to add printers to MPS Express, among the requests of all kinds. */
@Component
@Order(10)
class EnrollmentKind implements RequestKind {

    static final String NAME = "enrollments";

    private final EnrollmentQueries queries;

    EnrollmentKind(EnrollmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Page<ListedRequest> list(RequestFilter filter, int limit, String cursor) {
        return queries.list(filter, limit, cursor).map(EnrollmentKind::listed);
    }

    @Override
    public boolean isVisible(UUID requestId) {
        return queries.isVisible(requestId);
    }

    private static ListedRequest listed(EnrollmentSummary request) {
        Object[] count = {request.printerCount()};
        return new ListedRequest(
                new DefaultMessageSourceResolvable(new String[] {"enrollment.title"}, count),
                "/enrollments/" + request.id(),
                request.organizationId(),
                request.organizationName(),
                request.printerCount(),
                new DefaultMessageSourceResolvable("enrollment.state." + request.state()),
                tone(request.state()),
                request.requestedBy(),
                request.requestedAt(),
                request.id().toString());
    }

    private static String tone(EnrollmentState state) {
        return switch (state) {
            case COMPLETED -> "good";
            case CANCELLED -> "plain";
            case REVIEW, TERMS, SUBMITTED -> "wait";
        };
    }
}
