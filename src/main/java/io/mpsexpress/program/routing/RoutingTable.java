package io.mpsexpress.program.routing;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The routing table that new escalations follow.
 *
 * @param rows by status, those after remediation behind; without what the engine has and nobody can read as a row
 * @param version as the engine counts: who changes the table says which one they saw
 * @param decisionId of this version in the engine, for Cockpit
 * @param deployedAt since when it counts
 * @param ofApplication whether it is the application's own, and nobody's change
 */
public record RoutingTable(
        List<Route> rows, int version, String decisionId, Instant deployedAt, boolean ofApplication) {

    /** What it says; empty where it says nothing that can be read. */
    public Optional<Handling> handling(EligibilityStatus status, boolean remediated) {
        return rows.stream()
                .filter(row -> row.isFor(status, remediated))
                .findFirst()
                .map(Route::handling);
    }
}
