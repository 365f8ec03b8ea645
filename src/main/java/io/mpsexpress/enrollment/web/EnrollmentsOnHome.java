package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.EnrollmentSummary;
import io.mpsexpress.request.OpenRequest;
import io.mpsexpress.request.OpenRequests;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Requests to add printers that are not ended, on the home page of who asked. */
@Component
class EnrollmentsOnHome implements OpenRequests {

    private static final int SHOWN = 20;

    private final EnrollmentQueries queries;

    EnrollmentsOnHome(EnrollmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<OpenRequest> openOf(Caller caller) {
        if (caller.isStaff() && !caller.mayActAs(Role.FLEET_MANAGER)) {
            // Lexmark's teams ask for none
            return List.of();
        }
        return queries.openOfCaller(SHOWN).stream()
                .map(EnrollmentsOnHome::onHome)
                .toList();
    }

    private static OpenRequest onHome(EnrollmentSummary request) {
        Object[] count = {request.printerCount()};
        return new OpenRequest(
                new DefaultMessageSourceResolvable(new String[] {"enrollment.title"}, count),
                request.organizationName(),
                new DefaultMessageSourceResolvable("enrollment.state." + request.state()),
                "/enrollments/" + request.id(),
                request.requestedAt());
    }
}
