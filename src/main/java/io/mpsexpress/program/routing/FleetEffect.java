package io.mpsexpress.program.routing;

import io.mpsexpress.program.routing.RoutingEffect.OfTeam;
import java.util.List;

/**
 * What a routing table would do with the printers that are not eligible now, if all of them were handed over for the first time.
 *
 * @param printers how many there are
 * @param moved how many would go to another team
 * @param changed how many would have another team, time or priority
 * @param teams how many each team gets by the table in use, and would get
 */
public record FleetEffect(long printers, long moved, long changed, List<OfTeam> teams) {}
