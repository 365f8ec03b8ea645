package io.mpsexpress.program.routing;

import java.time.Instant;
import java.util.List;

/**
 * A version of the routing table that was made here.
 *
 * @param decisionId in the engine
 * @param madeBy user id; {@code system} for the application's own table
 * @param changes empty for the application's own table
 */
public record RoutingVersion(int version, String decisionId, Instant madeAt, String madeBy, List<RouteChange> changes) {

    /** Whether the application brought it, and nobody made it. */
    public boolean isOfApplication() {
        return changes.isEmpty();
    }
}
