package io.mpsexpress.insight.behind;

import io.mpsexpress.engine.step.Extent;
import io.mpsexpress.engine.step.OpenSteps;
import io.mpsexpress.engine.step.OpenSteps.Stand;
import io.mpsexpress.insight.StepNames;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests that stand at a step now: a partner's people see their own, staff one partner's, one customer's or all. */
@Service
@Transactional(readOnly = true)
public class StandingInsight {

    private final OpenSteps openSteps;
    private final StepNames names;
    private final RequestQueries requests;

    StandingInsight(OpenSteps openSteps, StepNames names, RequestQueries requests) {
        this.openSteps = openSteps;
        this.names = names;
        this.requests = requests;
    }

    /**
     * @param process what the process is called
     * @param step what the step is called
     * @param count how many stand there in all
     * @param requests a request as often as it stands there; null for what belongs to none of ours
     */
    public record Standing(String process, String step, long count, Page<Optional<RequestView>> requests) {}

    /**
     * @param process id of the process
     * @param step id in the model
     * @param cursor null for the first page
     * @throws Refused as not found when there is no such step
     */
    public Standing at(String process, String step, Whose whose, int limit, String cursor) {
        StepNames.Known known = names.read();
        Extent extent = requests.inEngine(whose.partnerId(), whose.customerId());
        Page<Stand> found = openSteps.at(process, step, extent, limit, cursor);
        if (found.items().isEmpty() && !known.has(process, step)) {
            throw Refused.notFound();
        }
        Map<UUID, RequestView> asking = requests.of(found.items(), StandingInsight::request);
        return new Standing(
                known.process(process),
                known.step(process, step),
                count(process, step, extent),
                found.map(stand -> Optional.ofNullable(asking.get(request(stand)))));
    }

    private long count(String process, String step, Extent extent) {
        return openSteps.count(extent).stream()
                .filter(one ->
                        one.processKey().equals(process) && one.elementId().equals(step))
                .mapToLong(OpenSteps.Standing::count)
                .sum();
    }

    /** Null for what somebody started in the engine, under a key of theirs. */
    private static UUID request(Stand stand) {
        return Ids.find(stand.requestId()).orElse(null);
    }
}
