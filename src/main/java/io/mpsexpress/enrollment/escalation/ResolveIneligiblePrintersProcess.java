package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.OpenTaskCondition;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens in the business that moves the process {@code resolve-ineligible-printers} on. */
public interface ResolveIneligiblePrintersProcess {

    /** Whether its model ends by itself when nothing is left; one of an earlier version waits for its task to be completed. */
    boolean endsWithNothingLeft(UUID enrollmentId, UUID escalationId);

    /** The request for a contact that somebody answers for printers of the escalation, or answered last; empty for none. */
    Optional<UUID> contactAskedFor(UUID enrollmentId, UUID escalationId);

    /** The last printer of the escalation was decided, or resolved elsewhere: nobody is asked about it any more. */
    void nothingLeft(UUID enrollmentId, UUID escalationId, EscalationOutcome outcome);

    /** Some printers of the escalation were decided, or resolved elsewhere: its task is about the others. */
    void printersLeft(UUID enrollmentId, UUID escalationId);

    /**
     * Every printer of the escalation has been decided one by one, under a model that does not {@linkplain #endsWithNothingLeft
     * end by itself}.
     */
    void printersDecided(UUID enrollmentId, UUID escalationId, EscalationDecision last, String reason);

    /** The team's open task of each escalation, by its id; one that is not with a team is missing. */
    Map<UUID, OpenTask> openTasks(Collection<EscalationView> escalations);

    /**
     * That a team's task of an escalation is open, and whose it is.
     *
     * @param enrollmentId SQL of the id of the request
     * @param escalationId SQL of the id of the escalation
     * @param assignees user ids: one of them took it
     * @param free whether one that nobody took counts, too
     */
    OpenTaskCondition openTask(String enrollmentId, String escalationId, Collection<String> assignees, boolean free);
}
