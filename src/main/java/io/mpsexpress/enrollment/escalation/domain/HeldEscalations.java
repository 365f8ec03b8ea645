package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Escalations that nobody else decides on until the transaction is over. */
@Component
public class HeldEscalations {

    private final Escalations escalations;
    private final Enrollments enrollments;
    private final PrinterCounts counts;
    private final CurrentCaller currentCaller;

    HeldEscalations(
            Escalations escalations, Enrollments enrollments, PrinterCounts counts, CurrentCaller currentCaller) {
        this.escalations = escalations;
        this.enrollments = enrollments;
        this.counts = counts;
        this.currentCaller = currentCaller;
    }

    /**
     * Of two who decide at once, the second sees what the first has decided, and what is left; also when they decide on
     * different escalations of a request, whose printers go on together.
     *
     * @throws Refused as not found when there is no such escalation
     */
    public Escalation hold(UUID escalationId) {
        Escalation escalation = escalations.lock(escalationId).orElseThrow(Refused::notFound);
        enrollments.requireLocked(escalation.enrollmentId());
        return escalation;
    }

    /**
     * The same for whoever answers for all of its printers.
     *
     * @param printersShown which of them they saw, as {@code EscalationView} says; null where nothing is said of that
     * @throws Refused naming the field when others have joined since
     */
    public Escalation hold(UUID escalationId, Integer printersShown) {
        Escalation escalation = hold(escalationId);
        int joined = printersShown == null ? 0 : counts.escalatedAfter(escalationId, printersShown);
        if (joined > 0) {
            throw Refused.invalidField("printersShown", "enrollment.escalation.joined", joined);
        }
        return escalation;
    }

    /**
     * The same for whoever decides without its task: what the partner puts right is no escalation of a team, and another
     * partner's is none that a caller may see.
     */
    public Escalation holdOfTeam(UUID escalationId, Integer printersShown) {
        Escalation escalation = hold(escalationId, printersShown);
        if (!escalation.isWithTeamAtLexmark() || !currentCaller.get().sees(escalation.partnerId())) {
            throw Refused.notFound();
        }
        return escalation;
    }
}
