package io.mpsexpress.request;

import io.mpsexpress.engine.StuckSteps;
import io.mpsexpress.engine.StuckSteps.StuckStep;
import io.mpsexpress.request.Stuck.Cause;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that does not go on: failed steps, overdue tasks, requests that wait for too long. */
@Component
public class StuckQueries {

    private final StuckSteps steps;
    private final ObjectProvider<StuckRequests> requests;

    StuckQueries(StuckSteps steps, ObjectProvider<StuckRequests> requests) {
        this.steps = steps;
        this.requests = requests;
    }

    /**
     * Whether the caller may see a partner's is checked by those who use it.
     *
     * @param partnerId of this partner only; null for all
     * @param limit so many of each cause at most
     * @return what has been stuck for longest first
     */
    public List<Stuck> find(UUID partnerId, int limit) {
        String tenant = partnerId == null ? null : partnerId.toString();
        Stream<Stuck> failed = steps.failedSteps(tenant, limit).stream().map(step -> stuck(step, Cause.STEP_FAILED));
        Stream<Stuck> overdue =
                steps.overdueTasks(tenant, null, limit).stream().map(step -> stuck(step, Cause.TASK_OVERDUE));
        Stream<Stuck> waiting = requests.orderedStream().flatMap(of -> of.stuck(partnerId, limit).stream());
        return Stream.of(failed, overdue, waiting)
                .flatMap(of -> of)
                .sorted(Comparator.comparing(Stuck::since))
                .toList();
    }

    private static Stuck stuck(StuckStep step, Cause cause) {
        return new Stuck(step.requestId(), step.elementId(), cause, step.since());
    }
}
