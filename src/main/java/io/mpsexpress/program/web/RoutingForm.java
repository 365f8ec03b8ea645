package io.mpsexpress.program.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.program.routing.GivenRoute;
import io.mpsexpress.program.routing.Route;
import io.mpsexpress.program.routing.RoutingTable;
import io.mpsexpress.program.routing.domain.RoutingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The routing table as a person edits it.
 *
 * @param rows by status, in the order in which they are shown
 * @param version of the table that they began with
 */
record RoutingForm(List<GivenRoute> rows, int version) {

    private static final int MOST_ROWS = 2 * RoutingRules.STATUSES.size();

    /** As it is, and an empty row for what it does not say. */
    static RoutingForm of(RoutingTable table) {
        List<GivenRoute> rows = new ArrayList<>();
        for (EligibilityStatus status : RoutingRules.STATUSES) {
            List<Route> of =
                    table.rows().stream().filter(row -> row.status() == status).toList();
            of.forEach(row -> rows.add(GivenRoute.of(row)));
            if (of.isEmpty()) {
                rows.add(new GivenRoute(status.name(), null, "", "", ""));
            }
        }
        return new RoutingForm(rows, table.version());
    }

    /** As it was sent. */
    static RoutingForm of(Map<String, String> parameters, int version) {
        List<GivenRoute> rows = new ArrayList<>();
        for (int at = 0; at < MOST_ROWS && parameters.containsKey(name(at, "status")); at++) {
            String remediated = parameters.getOrDefault(name(at, "afterRemediation"), "");
            rows.add(new GivenRoute(
                    parameters.get(name(at, "status")),
                    remediated.isEmpty() ? null : Boolean.valueOf(remediated),
                    parameters.getOrDefault(name(at, "team"), ""),
                    parameters.getOrDefault(name(at, "dueInDays"), ""),
                    parameters.getOrDefault(name(at, "priority"), "")));
        }
        return new RoutingForm(rows, version);
    }

    private static String name(int at, String field) {
        return "rows[" + at + "]." + field;
    }

    /** With a row of its own for printers of this status that the partner has tried to put right. */
    RoutingForm split(String status) {
        List<GivenRoute> shallBe = new ArrayList<>();
        for (GivenRoute row : rows) {
            if (row.status().equals(status) && row.afterRemediation() == null) {
                shallBe.add(with(row, false));
                shallBe.add(with(row, true));
            } else {
                shallBe.add(row);
            }
        }
        return new RoutingForm(shallBe, version);
    }

    /** With one row for this status, the first one. */
    RoutingForm merge(String status) {
        return new RoutingForm(
                rows.stream()
                        .filter(row -> !(row.status().equals(status) && Boolean.TRUE.equals(row.afterRemediation())))
                        .map(row -> row.status().equals(status) ? with(row, null) : row)
                        .toList(),
                version);
    }

    /** After a look at what somebody else made of the table meanwhile. */
    RoutingForm on(RoutingTable table) {
        return new RoutingForm(rows, table.version());
    }

    private static GivenRoute with(GivenRoute row, Boolean afterRemediation) {
        return new GivenRoute(row.status(), afterRemediation, row.team(), row.dueInDays(), row.priority());
    }

    /** Whether nobody could approve an exception where there might be one. */
    public boolean leavesNoException(GivenRoute row) {
        return RoutingRules.leavesNoException(row.status(), row.team());
    }
}
