package io.mpsexpress.insight.cockpit;

import java.time.Instant;
import java.util.List;

/**
 * How a request went, or one of its process instances.
 *
 * @param request null where the instance works for none of ours
 * @param parts its process instances: its own first, then those that it called
 */
public record Course(Named request, List<Part> parts) {

    /**
     * A request as people call it.
     *
     * @param text number, customer and partner
     * @param url of its page
     */
    public record Named(String number, String text, String url) {}

    /**
     * A process instance.
     *
     * @param process what the process is called
     * @param endedAt null while it runs
     */
    public record Part(String id, String process, Instant startedAt, Instant endedAt, List<Step> steps) {}

    /**
     * A passage through a step.
     *
     * @param who had it; null for nobody
     * @param endedAt null while it stands there
     * @param lasted how long, until now where it stands there, as people say it
     */
    public record Step(String name, String who, Instant startedAt, Instant endedAt, boolean givenUp, String lasted) {}
}
