package io.mpsexpress.enrollment.escalation;

/** How a round of resolving the printers of one status ended; the values the process branches on. */
public enum EscalationOutcome {
    /** Somebody gives them a supplies delivery contact; then they are looked at again. */
    CONTACT_NEEDED("contactNeeded"),
    /** No printer has this status any more, and at least one goes on. */
    RESOLVED("resolved"),
    /** Some printers still have it. */
    STILL_INELIGIBLE("stillIneligible"),
    /** Every printer was rejected or given up. */
    NOT_ADDED("notAdded");

    private final String variableValue;

    EscalationOutcome(String variableValue) {
        this.variableValue = variableValue;
    }

    public String variableValue() {
        return variableValue;
    }
}
