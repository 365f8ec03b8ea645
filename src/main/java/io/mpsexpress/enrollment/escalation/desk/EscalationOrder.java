package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.shared.Refused;

/**
 * In which order escalations are listed.
 *
 * @param group what lies together, one group after the other; null for nothing
 * @param by null for what suits their state: open ones as they are due, closed ones the last first, all as they came
 * @param descending the other way round, within each group
 */
public record EscalationOrder(By group, By by, boolean descending) {

    /** What comes first. */
    public enum By {
        /** What is due first. */
        due,
        /** What is overdue, and what has the highest priority. */
        urgency,
        /** What was opened first. */
        age,
        /** The child organization, by name. */
        customer,
        /** The first model of the printers that are still to be decided. */
        model
    }

    /** What suits the state of what is listed. */
    public static final EscalationOrder NONE = new EscalationOrder(null, null, false);

    /**
     * @param group {@code model} or {@code customer}; anything else is no group
     * @param sort a name of {@link By}, with {@code -} before it for the other way round; null or empty for none
     * @throws Refused naming the field {@code sort} when there is no such order
     */
    public static EscalationOrder of(String group, String sort) {
        boolean descending = sort != null && sort.startsWith("-");
        return new EscalationOrder(
                "model".equals(group) || "customer".equals(group) ? By.valueOf(group) : null,
                by(descending ? sort.substring(1) : sort),
                descending);
    }

    private static By by(String name) {
        try {
            return name == null || name.isEmpty() ? null : By.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Refused.invalidField("sort", "enrollment.desk.sort.unknown");
        }
    }
}
