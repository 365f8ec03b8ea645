package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.shared.Refused;

/** What becomes of the task of an escalation; the values that clients and forms send. */
public enum Assignment {
    /** The caller takes one that nobody has. */
    take,
    /** A colleague gets it, whoever has it now. */
    handOver,
    /** It goes back to the team, whoever has it now. */
    giveBack;

    /** @throws Refused naming the field {@code action} when there is none of that name */
    public static Assignment of(String name) {
        for (Assignment assignment : values()) {
            if (assignment.name().equals(name)) {
                return assignment;
            }
        }
        throw Refused.invalidField("action", "enrollment.desk.assign.unknown");
    }
}
