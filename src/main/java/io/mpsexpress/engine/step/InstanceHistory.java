package io.mpsexpress.engine.step;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What process instances went through, also those that ended, as long as the engine keeps their history. */
public interface InstanceHistory {

    /**
     * For which request each instance works, or worked.
     *
     * @return business keys by the id of the instance; without those that there are not, or that work for none
     */
    Map<String, String> requests(Collection<String> instanceIds);

    /**
     * The steps that instances went through or stand at, in the order in which they came there: events, tasks and calls, and
     * gateways where something is waited for.
     */
    List<Passed> steps(Collection<String> instanceIds);

    /**
     * One passage through a step.
     *
     * @param assignee user id of who had the human task last; null for nobody, and for any other step
     * @param endedAt null while it stands there
     * @param givenUp whether it was cancelled before it was finished
     */
    record Passed(
            String instanceId,
            String elementId,
            String assignee,
            Instant startedAt,
            Instant endedAt,
            boolean givenUp) {}
}
