package io.mpsexpress.program.routing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.mpsexpress.eligibility.EligibilityStatus;

/**
 * One row of the routing table.
 *
 * @param afterRemediation whether it is for printers that the partner has tried to put right; null for both
 */
public record Route(
        EligibilityStatus status,
        @JsonInclude(JsonInclude.Include.ALWAYS) Boolean afterRemediation,
        String team,
        int dueInDays,
        int priority) {

    /** Whether it is for printers of this status. */
    public boolean isFor(EligibilityStatus printers, boolean remediated) {
        return status == printers && (afterRemediation == null || afterRemediation == remediated);
    }

    @JsonIgnore
    public Handling handling() {
        return new Handling(team, dueInDays, priority);
    }
}
