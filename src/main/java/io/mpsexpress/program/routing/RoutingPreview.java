package io.mpsexpress.program.routing;

import java.util.List;

/**
 * What a routing table would change.
 *
 * @param rows by status
 * @param changes what is different from the table as it is
 * @param effect what it would have done with the escalations of the last month
 * @param fleet what it would do with the printers that are not eligible now
 */
public record RoutingPreview(List<Route> rows, List<RouteChange> changes, RoutingEffect effect, FleetEffect fleet) {

    public boolean isNothingNew() {
        return changes.isEmpty();
    }
}
