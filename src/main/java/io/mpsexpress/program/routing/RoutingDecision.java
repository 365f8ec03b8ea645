package io.mpsexpress.program.routing;

import java.util.List;

/** The decision {@code escalation-routing} in the engine, which new escalations ask. */
public interface RoutingDecision {

    /** The latest version, whoever made it. */
    RoutingTable latest();

    /**
     * Makes the next version, in the transaction of the caller.
     *
     * @param rows by status
     * @param userId who makes it, for whoever reads the table in the engine
     * @return the table as it is then
     */
    RoutingTable deploy(List<Route> rows, String userId);

    /** Makes the application's own table the latest version, unless it is, or somebody made another one. */
    void bringIn();
}
