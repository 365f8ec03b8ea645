package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.StuckSteps.Place;
import io.mpsexpress.enrollment.domain.UnansweredRequests;
import io.mpsexpress.enrollment.domain.UnansweredRequests.Unanswered;
import io.mpsexpress.request.stuck.Stuck;
import io.mpsexpress.request.stuck.StuckRequest;
import io.mpsexpress.request.stuck.StuckRequests;
import java.util.List;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Requests that wait for the back end for too long, for the partner and for who keeps the processes going. */
@Component
class UnansweredOnHome implements StuckRequests {

    private static final int SHOWN = 10;

    private final UnansweredRequests requests;

    UnansweredOnHome(UnansweredRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<StuckRequest> stuckFor(Caller caller) {
        if (caller.isStaff() && !caller.mayActAs(Role.PROCESS_OWNER, Role.TECHNICAL_SUPPORT)) {
            return List.of();
        }
        return requests.find(caller.partnerId(), null, Place.BEGINNING, SHOWN).requests().stream()
                .map(request -> onHome(request, caller))
                .toList();
    }

    @Override
    public Part stuck(UUID partnerId, UUID organizationId, Place behind, int limit) {
        UnansweredRequests.Found found = requests.find(partnerId, organizationId, behind, limit);
        return new Part(
                found.requests().stream()
                        .map(request -> Stuck.unanswered(request.id().toString(), request.since()))
                        .toList(),
                found.count());
    }

    @Override
    public long countStuck() {
        return requests.count();
    }

    private static StuckRequest onHome(Unanswered request, Caller caller) {
        Object[] count = {request.printerCount()};
        return new StuckRequest(
                new DefaultMessageSourceResolvable(new String[] {"requests.title.enrollments"}, count),
                request.customer(),
                new DefaultMessageSourceResolvable("enrollment.stuck.unanswered"),
                request.since(),
                "/enrollments/" + request.id(),
                Stuck.Cause.BACK_END_SILENT.remedyFor(caller, request.id().toString()));
    }
}
