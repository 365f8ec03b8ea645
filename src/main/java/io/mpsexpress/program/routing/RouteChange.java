package io.mpsexpress.program.routing;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.program.ProgramChange;
import io.mpsexpress.program.domain.ProgramChanges;
import io.mpsexpress.program.routing.domain.RoutingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a new version of the routing table changes for printers of one status.
 *
 * @param afterRemediation whether for those that the partner has tried to put right; null for both
 * @param before null where nothing could be read
 */
public record RouteChange(EligibilityStatus status, Boolean afterRemediation, Handling before, Handling after) {

    private static final String AFTER = " afterRemediation=";

    /**
     * What is different, by status.
     *
     * @param shallBe has a row for whatever can be escalated
     */
    static List<RouteChange> between(RoutingTable before, List<Route> shallBe) {
        RoutingTable after = new RoutingTable(shallBe, 0, null, null, false);
        List<RouteChange> changes = new ArrayList<>();
        Arrays.stream(EligibilityStatus.values())
                .filter(EligibilityStatus::isResolvable)
                .forEach(status -> {
                    RouteChange first = of(status, false, before, after);
                    RouteChange again = of(status, true, before, after);
                    if (first.isAlike(again)) {
                        changes.add(new RouteChange(status, null, first.before(), first.after()));
                    } else {
                        changes.addAll(List.of(first, again));
                    }
                });
        changes.removeIf(change -> change.after().equals(change.before()));
        return changes;
    }

    private static RouteChange of(
            EligibilityStatus status, boolean remediated, RoutingTable before, RoutingTable after) {
        return new RouteChange(
                status,
                remediated,
                before.handling(status, remediated).orElse(null),
                after.handling(status, remediated).orElseThrow());
    }

    private boolean isAlike(RouteChange other) {
        return Objects.equals(before, other.before) && after.equals(other.after);
    }

    /** As the history of program data has it. */
    public static RouteChange of(ProgramChange change) {
        String[] subject = change.subject().split(AFTER, 2);
        return new RouteChange(
                EligibilityStatus.valueOf(subject[0]),
                subject.length == 1 ? null : Boolean.valueOf(subject[1]),
                Handling.ofText(change.before()),
                Handling.ofText(change.after()));
    }

    /** Whether nobody could approve an exception any more where there might be one. */
    public boolean isWithoutException() {
        return RoutingRules.leavesNoException(status.name(), after.team());
    }

    ProgramChanges.Change onRecord() {
        return new ProgramChanges.Change(
                ProgramChange.Kind.ROUTE_CHANGED,
                afterRemediation == null ? status.name() : status.name() + AFTER + afterRemediation,
                before == null ? null : before.asText(),
                after.asText());
    }
}
