package io.mpsexpress.request.stuck;

import io.mpsexpress.engine.StuckSteps;
import io.mpsexpress.engine.step.Extent;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.stuck.Stuck.Cause;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that does not go on: failed steps, overdue tasks, requests that wait for too long. */
@Component
public class StuckQueries {

    private final StuckSteps steps;
    private final RequestQueries requests;
    private final ObjectProvider<StuckRequests> waiting;

    StuckQueries(StuckSteps steps, RequestQueries requests, ObjectProvider<StuckRequests> waiting) {
        this.steps = steps;
        this.requests = requests;
        this.waiting = waiting;
    }

    /**
     * Whether the caller may see a partner's is checked by those who use it.
     *
     * @param partnerId of this partner only; null for all
     * @param organizationId of this customer only; null for all
     * @param limit so many of each cause at most
     * @return what has been stuck for longest first
     */
    public List<Stuck> find(UUID partnerId, UUID organizationId, int limit) {
        Extent extent = requests.inEngine(partnerId, organizationId);
        Stream<Stuck> failed = steps.failedSteps(extent, limit).stream().map(Stuck::failed);
        Stream<Stuck> overdue = steps.overdueTasks(extent, null, limit).stream().map(Stuck::overdue);
        Stream<Stuck> unanswered =
                waiting.orderedStream().flatMap(of -> of.stuck(partnerId, organizationId, limit).stream());
        return Stream.of(failed, overdue, unanswered)
                .flatMap(of -> of)
                .sorted(Comparator.comparing(Stuck::since))
                .toList();
    }

    /** How much there is of each cause, of all partners: a statement of the engine's tables, and one of each kind that waits. */
    public Map<Cause, Long> count() {
        StuckSteps.Counts inEngine = steps.count(Extent.ALL);
        return Map.of(
                Cause.STEP_FAILED, inEngine.failed(),
                Cause.TASK_OVERDUE, inEngine.overdue(),
                Cause.BACK_END_SILENT,
                        waiting.stream().mapToLong(StuckRequests::countStuck).sum());
    }
}
