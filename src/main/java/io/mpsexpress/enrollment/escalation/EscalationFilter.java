package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.shared.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which escalations a list shows; null means any.
 *
 * @param open true for open ones, false for closed ones
 * @param teams group ids: with one of them
 * @param organizationId of this customer
 * @param partnerId of this partner's customers
 * @param model part of the model of one of its printers
 * @param assignees user ids: one of them took its task, or {@value #NOBODY}; empty for any
 * @param overdue true for those whose due time is over, false for the others
 * @param text the number of the request, part of its customer's name or its note, or a serial number
 */
public record EscalationFilter(
        Boolean open,
        Collection<String> teams,
        EligibilityStatus status,
        UUID organizationId,
        UUID partnerId,
        String model,
        Collection<String> assignees,
        Boolean overdue,
        String text) {

    /** Escalations are with a team at Lexmark; what the partner puts right themselves is a task of theirs. */
    public static final List<String> TEAMS = Arrays.stream(Role.values())
            .filter(Role::isStaff)
            .map(Role::groupId)
            .toList();

    /** Instead of a user id: a task that nobody took. No user id has an asterisk. */
    public static final String NOBODY = "*nobody";

    /** The same of any cause, whoever took it, overdue or not. */
    public EscalationFilter ofAnyCause() {
        return new EscalationFilter(open, teams, null, organizationId, partnerId, model, List.of(), null, text);
    }

    /** The same, but only what this person can go on with: they took it, or nobody did. */
    public EscalationFilter freeFor(String userId) {
        return new EscalationFilter(
                open, teams, status, organizationId, partnerId, model, List.of(userId, NOBODY), overdue, text);
    }

    /**
     * What a client asks by {@code state}.
     *
     * @return true for {@code open}, false for {@code closed}, null for nothing
     * @throws Refused naming the field for anything else
     */
    public static Boolean open(String state) {
        if (state == null || state.isEmpty()) {
            return null;
        }
        return switch (state) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw Refused.invalidField("state", "enrollment.escalation.state");
        };
    }
}
