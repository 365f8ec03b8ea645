package io.mpsexpress.program.routing;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a routing table would have done with escalations, as each was handed over last.
 *
 * @param since escalations that were handed over from then on
 * @param total how many there are
 * @param teams how many each team had, and would have had
 * @param moved how many would have gone to another team
 * @param dueTimeChanged how many would have had another time
 * @param priorityChanged how many would have had another priority
 * @param changed how many would have changed at all
 * @param escalations the latest of those that would have changed
 */
public record RoutingEffect(
        Instant since,
        long total,
        List<OfTeam> teams,
        long moved,
        long dueTimeChanged,
        long priorityChanged,
        long changed,
        List<Changed> escalations) {

    /** @param team group id */
    public record OfTeam(String team, long before, long after) {}

    /**
     * One that would have changed.
     *
     * @param number what people call its request
     * @param organizationName of its customer
     */
    public record Changed(
            UUID escalationId,
            String number,
            String organizationName,
            EligibilityStatus status,
            boolean afterRemediation,
            Instant handedAt,
            Handling before,
            Handling after) {}
}
