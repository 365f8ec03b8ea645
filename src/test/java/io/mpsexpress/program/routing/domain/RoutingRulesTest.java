package io.mpsexpress.program.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.program.routing.GivenRoute;
import io.mpsexpress.program.routing.Route;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a routing table has to be. */
class RoutingRulesTest {

    private static final String FIRST = "REGISTRATION_FAILED";

    private final List<GivenRoute> rows = new ArrayList<>(RoutingRules.STATUSES.stream()
            .map(status -> row(status.name(), null, "customer-operations", "5", "50"))
            .toList());

    private static GivenRoute row(String status, Boolean again, String team, String days, String priority) {
        return new GivenRoute(status, again, team, days, priority);
    }

    private List<String> refused() {
        Refused refused = catchThrowableOfType(Refused.class, () -> RoutingRules.read(rows));
        return refused.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    @Test
    void aRowForEachStatusIsATable() {
        assertThat(RoutingRules.read(rows))
                .extracting(Route::status)
                .containsExactlyElementsOf(RoutingRules.STATUSES)
                .containsExactly(
                        EligibilityStatus.REGISTRATION_FAILED,
                        EligibilityStatus.UNSUPPORTED_MODEL,
                        EligibilityStatus.PAGE_COUNT_EXCEEDED,
                        EligibilityStatus.PAGE_COUNT_MISSING,
                        EligibilityStatus.NO_SUPPLIES_CONTACT,
                        EligibilityStatus.FLEET_AGENT_OUTDATED);
    }

    @Test
    void rowsInAnyOrderComeByStatusAndThoseAfterRemediationBehind() {
        rows.set(0, row(FIRST, true, "technical-support", "1", "0"));
        rows.add(row(FIRST, false, "fleet-manager", "365", "100"));
        Collections.reverse(rows);

        assertThat(RoutingRules.read(rows).subList(0, 2))
                .containsExactly(
                        new Route(EligibilityStatus.REGISTRATION_FAILED, false, "fleet-manager", 365, 100),
                        new Route(EligibilityStatus.REGISTRATION_FAILED, true, "technical-support", 1, 0));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "0", "366", "-1", "1.5", "1e2", "a week", "99999999999", "٣"})
    void daysAreWholeAndNoMoreThanAYear(String days) {
        rows.set(0, row(FIRST, null, "technical-support", days, "50"));
        assertThat(refused()).containsExactly("rows[0].dueInDays program.routing.due");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "101", "-1", "5.5", "urgent"})
    void aPriorityIsWholeAndUpToAHundred(String priority) {
        rows.set(0, row(FIRST, null, "technical-support", "5", priority));
        assertThat(refused()).containsExactly("rows[0].priority program.routing.priority");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "process-owner", "mps-offer-manager", "partner-administrator", "camunda-admin", "nobody"})
    void aTeamIsOneThatResolvesPrinters(String team) {
        rows.set(0, row(FIRST, null, team, "5", "50"));
        assertThat(refused()).containsExactly("rows[0].team program.routing.team");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ELIGIBLE", "ALREADY_MANAGED", "MANAGEMENT_PENDING", "registration_failed", "X"})
    void aStatusIsOneThatCanBeEscalated(String status) {
        rows.add(row(status, null, "technical-support", "5", "50"));
        assertThat(refused()).containsExactly("rows[6].status program.routing.status");
    }

    @ParameterizedTest
    @CsvSource({"true, missing.first", "false, missing.again"})
    void aStatusIsCoveredBeforeAndAfterRemediation(boolean only, String missing) {
        rows.set(0, row(FIRST, only, "technical-support", "5", "50"));
        assertThat(refused()).containsExactly("rows program.routing." + missing);
    }

    @Test
    void aStatusThatIsLeftOutIsNamed() {
        rows.remove(0);
        Refused refused = catchThrowableOfType(Refused.class, () -> RoutingRules.read(rows));
        assertThat(refused.problems()).containsExactly(new FieldProblem("rows", "program.routing.missing", FIRST));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(booleans = {true, false})
    void aStatusIsCoveredOnce(Boolean again) {
        rows.add(row(FIRST, again, "technical-support", "5", "50"));
        assertThat(refused()).containsExactly("rows[6].status program.routing.twice");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        rows.set(0, row(FIRST, null, "x", "x", "x"));
        rows.set(1, null);
        assertThat(refused())
                .containsExactly(
                        "rows[0].team program.routing.team",
                        "rows[0].dueInDays program.routing.due",
                        "rows[0].priority program.routing.priority",
                        "rows[1] program.routing.row",
                        "rows program.routing.missing");
    }

    @Test
    void noTableIsAsGoodAsAnEmptyOne() {
        rows.clear();
        assertThat(refused()).hasSize(6).containsOnly("rows program.routing.missing");
        assertThat(catchThrowableOfType(Refused.class, () -> RoutingRules.read(null))
                        .problems())
                .hasSize(6);
    }

    @Test
    void aTableThatNeverEndsIsNotReadToItsEnd() {
        rows.addAll(Collections.nCopies(100_000, rows.get(0)));
        assertThat(refused()).containsExactly("rows program.routing.tooMany");
    }

    @ParameterizedTest
    @CsvSource({
        "UNSUPPORTED_MODEL,   technical-support,   true",
        "PAGE_COUNT_EXCEEDED, fleet-manager,       true",
        "PAGE_COUNT_EXCEEDED, customer-operations, false",
        "REGISTRATION_FAILED, technical-support,   false",
        "UNSUPPORTED_MODEL,   '',                  false",
    })
    void itIsSaidWhereNobodyCouldApproveAnException(String status, String team, boolean said) {
        assertThat(RoutingRules.leavesNoException(status, team)).isEqualTo(said);
    }
}
