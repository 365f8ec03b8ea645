package io.mpsexpress.program.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.program.routing.GivenRoute;
import io.mpsexpress.program.routing.Route;
import io.mpsexpress.program.routing.RoutingTable;
import io.mpsexpress.program.routing.domain.RoutingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The routing table as a person edits it.
 *
 * @param rows by status, in the order in which they are shown
 * @param version of the table that they began with
 */
record RoutingForm(List<GivenRoute> rows, int version) {

    /** As it was sent: rows that are left out in between are none. */
    RoutingForm {
        rows = rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

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

    /** With a row of its own for printers of this status that the partner has tried to put right. */
    RoutingForm split(String status) {
        List<GivenRoute> shallBe = new ArrayList<>();
        for (GivenRoute row : rows) {
            if (status.equals(row.status()) && row.afterRemediation() == null) {
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
                        .filter(row -> !(status.equals(row.status()) && Boolean.TRUE.equals(row.afterRemediation())))
                        .map(row -> status.equals(row.status()) ? with(row, null) : row)
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
