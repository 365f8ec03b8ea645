package io.mpsexpress.enrollment.escalation;

import java.util.Optional;
import java.util.UUID;

/** What happens in the business that moves the process {@code resolve-ineligible-printers} on. */
public interface ResolveIneligiblePrintersProcess {

    /** Every printer of the escalation has been decided one by one: nothing is left to ask the team. */
    void printersDecided(UUID enrollmentId, UUID escalationId, EscalationDecision last, String reason);

    /** Id of the team's open task; empty when the escalation is not with a team. */
    Optional<String> openTask(UUID enrollmentId, UUID escalationId);
}
