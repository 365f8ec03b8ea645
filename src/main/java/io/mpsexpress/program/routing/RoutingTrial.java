package io.mpsexpress.program.routing;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.program.routing.RoutingEffect.OfTeam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tries a routing table before it is used: on what was escalated lately, and on the fleet as it stands. */
@Component
class RoutingTrial {

    private final PastEscalations escalations;
    private final PrintersToRoute printers;

    RoutingTrial(PastEscalations escalations, PrintersToRoute printers) {
        this.escalations = escalations;
        this.printers = printers;
    }

    /** @param most so many of those escalations that it would have changed are named */
    RoutingEffect onEscalations(List<Route> rows, Duration lately, int most) {
        return escalations.under(rows, lately, most);
    }

    FleetEffect onFleet(RoutingTable current, List<Route> rows) {
        RoutingTable other =
                new RoutingTable(rows, current.version(), current.decisionId(), current.deployedAt(), false);
        Map<String, OfTeam> teams = new TreeMap<>();
        long all = 0;
        long moved = 0;
        long changed = 0;
        for (Map.Entry<EligibilityStatus, Long> of : printers.notEligible().entrySet()) {
            Handling before = current.handling(of.getKey(), false).orElse(null);
            Handling after = other.handling(of.getKey(), false).orElse(null);
            long count = of.getValue();
            all += count;
            moved += team(before).equals(team(after)) ? 0 : count;
            changed += after == null || after.equals(before) ? 0 : count;
            add(teams, team(before), count, 0);
            add(teams, team(after), 0, count);
        }
        return new FleetEffect(all, moved, changed, List.copyOf(teams.values()));
    }

    /** Nobody's where a table says nothing that can be read. */
    private static String team(Handling handling) {
        return handling == null ? "" : handling.team();
    }

    private static void add(Map<String, OfTeam> teams, String team, long before, long after) {
        if (!team.isEmpty()) {
            teams.merge(
                    team,
                    new OfTeam(team, before, after),
                    (one, more) -> new OfTeam(team, one.before() + more.before(), one.after() + more.after()));
        }
    }
}
