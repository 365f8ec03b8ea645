package io.mpsexpress.program.routing.domain;

import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.program.routing.GivenRoute;
import io.mpsexpress.program.routing.Route;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a routing table has to say, about each status that can be escalated, once, whether the partner has tried already. */
public final class RoutingRules {

    /** Who may resolve printers, as the decision's model lists them. */
    public static final List<String> TEAMS =
            List.of(Role.FLEET_MANAGER.groupId(), Role.TECHNICAL_SUPPORT.groupId(), Role.CUSTOMER_OPERATIONS.groupId());

    /** The statuses that can be escalated. */
    public static final List<EligibilityStatus> STATUSES = Arrays.stream(EligibilityStatus.values())
            .filter(EligibilityStatus::isResolvable)
            .toList();

    public static final int LONGEST_DUE = 365;
    public static final int MOST_URGENT = 100;

    private static final Set<String> EXCEPTIONS =
            Set.of(EligibilityStatus.UNSUPPORTED_MODEL.name(), EligibilityStatus.PAGE_COUNT_EXCEEDED.name());
    private static final String ROWS = "rows";
    private static final int MOST_ROWS = 2 * STATUSES.size();
    private static final Comparator<Route> BY_STATUS = Comparator.comparing(Route::status)
            .thenComparing(Route::afterRemediation, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final Map<EligibilityStatus, Set<Boolean>> covered = new EnumMap<>(EligibilityStatus.class);

    private RoutingRules() {}

    /**
     * Reads the rows of a table.
     *
     * @param given may be null
     * @return by status, those after remediation behind
     * @throws Refused naming each wrong field
     */
    public static List<Route> read(List<GivenRoute> given) {
        RoutingRules rules = new RoutingRules();
        rules.readAll(given == null ? List.of() : given);
        if (!rules.problems.isEmpty()) {
            throw Refused.invalid(rules.problems);
        }
        return byStatus(rules.routes.stream());
    }

    /** By status, those after remediation behind. */
    public static List<Route> byStatus(Stream<Route> routes) {
        return routes.sorted(BY_STATUS).toList();
    }

    /** Whether printers of this status could be let in by an exception, and the team may not approve one. */
    public static boolean leavesNoException(String status, String team) {
        return EXCEPTIONS.contains(status)
                && TEAMS.contains(team)
                && !Role.CUSTOMER_OPERATIONS.groupId().equals(team);
    }

    private void readAll(List<GivenRoute> given) {
        if (given.size() > MOST_ROWS) {
            problems.add(new FieldProblem(ROWS, "program.routing.tooMany", MOST_ROWS));
            return;
        }
        for (int at = 0; at < given.size(); at++) {
            read(ROWS + "[" + at + "]", given.get(at));
        }
        STATUSES.forEach(this::requireCovered);
    }

    private void read(String row, GivenRoute given) {
        if (given == null) {
            problems.add(new FieldProblem(row, "program.routing.row"));
            return;
        }
        Optional<EligibilityStatus> status = status(row, given);
        Optional<String> team = team(row, given);
        Integer days = number(row + ".dueInDays", given.dueInDays(), 1, LONGEST_DUE, "program.routing.due");
        Integer priority = number(row + ".priority", given.priority(), 0, MOST_URGENT, "program.routing.priority");
        if (status.isPresent() && team.isPresent() && days != null && priority != null) {
            routes.add(new Route(status.get(), given.afterRemediation(), team.get(), days, priority));
        }
    }

    private Optional<EligibilityStatus> status(String row, GivenRoute given) {
        String text = Text.plain(given.status());
        Optional<EligibilityStatus> status =
                STATUSES.stream().filter(one -> one.name().equals(text)).findFirst();
        status.ifPresentOrElse(
                one -> cover(row, one, given.afterRemediation()),
                () -> problems.add(new FieldProblem(row + ".status", "program.routing.status")));
        return status;
    }

    private void cover(String row, EligibilityStatus status, Boolean afterRemediation) {
        Set<Boolean> already = covered.computeIfAbsent(status, one -> new HashSet<>());
        Set<Boolean> these = afterRemediation == null ? Set.of(false, true) : Set.of(afterRemediation);
        if (these.stream().anyMatch(already::contains)) {
            problems.add(new FieldProblem(row + ".status", "program.routing.twice", status.name()));
        }
        already.addAll(these);
    }

    private Optional<String> team(String row, GivenRoute given) {
        String text = Text.plain(given.team());
        if (!TEAMS.contains(text)) {
            problems.add(new FieldProblem(row + ".team", "program.routing.team", String.join(", ", TEAMS)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Integer number(String field, String given, int least, int most, String code) {
        String text = Text.plain(given);
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.valueOf(text);
        }
        problems.add(new FieldProblem(field, code, least, most));
        return null;
    }

    private void requireCovered(EligibilityStatus status) {
        Set<Boolean> said = covered.getOrDefault(status, Set.of());
        if (said.isEmpty()) {
            problems.add(new FieldProblem(ROWS, "program.routing.missing", status.name()));
        } else if (!said.contains(false)) {
            problems.add(new FieldProblem(ROWS, "program.routing.missing.first", status.name()));
        } else if (!said.contains(true)) {
            problems.add(new FieldProblem(ROWS, "program.routing.missing.again", status.name()));
        }
    }
}
