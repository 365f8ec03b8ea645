package io.mpsexpress.search.printer;

import io.mpsexpress.contact.ContactAssignmentQueries;
import io.mpsexpress.enrollment.history.PartInEnrollment;
import io.mpsexpress.enrollment.history.PrinterHistory;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks each module whose requests are about single printers for those that one printer was in. */
@Component
class PartsInRequests {

    private final PrinterHistory enrollments;
    private final RemovalQueries removals;
    private final ContactAssignmentQueries assignments;
    private final RequestQueries requests;

    PartsInRequests(
            PrinterHistory enrollments,
            RemovalQueries removals,
            ContactAssignmentQueries assignments,
            RequestQueries requests) {
        this.enrollments = enrollments;
        this.removals = removals;
        this.assignments = assignments;
        this.requests = requests;
    }

    /** The newest first, as their ids are ordered by time; at most so many of each kind, and only what the caller may see. */
    List<PartInRequest> of(UUID printerId, int limit) {
        Map<UUID, Function<RequestView, PartInRequest>> parts = new LinkedHashMap<>();
        for (PartInEnrollment part : enrollments.enrollments(printerId, limit)) {
            parts.put(part.enrollmentId(), request -> PartInRequest.of(request, part));
        }
        for (RemovalView removal : removals.ofPrinter(printerId, limit)) {
            parts.put(removal.id(), request -> PartInRequest.of(request, removal));
        }
        assignments.ofPrinter(printerId, limit).forEach(id -> parts.put(id, PartInRequest::of));
        return requests.among(parts.keySet()).values().stream()
                .sorted(Comparator.comparing(
                                (RequestView request) -> request.id().toString())
                        .reversed())
                .map(request -> parts.get(request.id()).apply(request))
                .toList();
    }
}
