package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.shared.Ids;
import java.util.UUID;

/**
 * A decision as a person or a client gives it, not checked yet.
 *
 * @param decision as the form {@code decide-escalation} has it
 * @param reason what the partner reads; may be null
 * @param validUntil the last day of an exception, in UTC, as ISO 8601 writes it; null or empty for any
 * @param maximumPageCount digits: up to how many pages an exception holds; null or empty for any
 * @param act all that is decided at once has the same
 */
public record GivenDecision(String decision, String reason, String validUntil, String maximumPageCount, UUID act) {

    public GivenDecision(String decision, String reason, String validUntil, String maximumPageCount) {
        this(decision, reason, validUntil, maximumPageCount, Ids.next());
    }

    /**
     * What clients call a field of the form {@code decide-escalation}.
     *
     * @return the same for any other
     */
    public static String nameForClients(String field) {
        return switch (field) {
            case "escalationDecision" -> "decision";
            case "decisionReason" -> "reason";
            default -> field;
        };
    }

    /** Without limits, as the team's task has it. */
    public static GivenDecision of(String decision, String reason) {
        return new GivenDecision(decision, reason, null, null);
    }
}
