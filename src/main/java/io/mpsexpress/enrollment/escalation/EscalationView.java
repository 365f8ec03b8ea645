package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import java.time.Instant;
import java.util.UUID;

/**
 * An escalation as lists show it.
 *
 * @param team group id of those who have it now
 * @param openPrinters printers that are not decided yet
 * @param printersShown stands for these: given back with an answer for the whole escalation, that does not cover others
 * @param closedAt null while open
 * @param endedInEngine who ended its process in the engine; null when it ended by itself, and while open
 */
public record EscalationView(
        UUID id,
        UUID enrollmentId,
        UUID organizationId,
        EligibilityStatus status,
        String team,
        int priority,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        Instant closedAt,
        ForcedEnd endedInEngine,
        int openPrinters,
        int printersShown) {

    private static final int OVERDUE_PRIORITY = 90;

    /**
     * What there is to decide of one.
     *
     * @param shown stands for it, as of {@link EscalationView#printersShown}
     */
    public record Open(int printers, int shown) {

        public static final Open NOTHING = new Open(0, 0);
    }

    public static EscalationView of(Escalation escalation, Open open) {
        return new EscalationView(
                escalation.id(),
                escalation.enrollmentId(),
                escalation.organizationId(),
                escalation.eligibilityStatus(),
                escalation.team(),
                escalation.priority(),
                escalation.openedAt(),
                escalation.dueAt(),
                escalation.isOverdue(),
                escalation.closedAt(),
                escalation.forcedEnd(),
                open.printers(),
                open.shown());
    }

    /** What is past due is at the top of the list of whoever has it. */
    public int priorityOfTask() {
        return overdue ? Math.max(OVERDUE_PRIORITY, priority) : priority;
    }

    /** The same, now that they are counted. */
    public EscalationView with(Open open) {
        return new EscalationView(
                id,
                enrollmentId,
                organizationId,
                status,
                team,
                priority,
                openedAt,
                dueAt,
                overdue,
                closedAt,
                endedInEngine,
                open.printers(),
                open.shown());
    }
}
