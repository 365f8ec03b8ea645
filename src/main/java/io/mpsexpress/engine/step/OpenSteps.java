package io.mpsexpress.engine.step;

import io.mpsexpress.shared.Page;
import java.util.List;

/** Where processes stand now. */
public interface OpenSteps {

    /**
     * How many instances stand at each step. Who calls another process stands at the step that called it.
     */
    List<Standing> count(Extent extent);

    /**
     * The instances that {@link #count} counts at a step, in the order of their ids.
     *
     * @param cursor null for the first page
     */
    Page<Stand> at(String processKey, String elementId, Extent extent, int limit, String cursor);

    /**
     * @param processKey of the process, whatever its version
     * @param elementId its id in the model
     */
    record Standing(String processKey, String elementId, long count) {}

    /**
     * @param id of the execution that stands there
     * @param requestId id of the request that it works for; null for none
     */
    record Stand(String id, String requestId) {}
}
