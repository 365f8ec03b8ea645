package io.mpsexpress.eligibility;

/**
 * The nine states a check gives a printer, in the order of the help page "Adding printers to MPS Express": the first
 * that holds is the printer's status, all that hold are its reasons.
 */
public enum EligibilityStatus {
    ALREADY_MANAGED,
    MANAGEMENT_PENDING,
    REGISTRATION_FAILED,
    UNSUPPORTED_MODEL,
    PAGE_COUNT_EXCEEDED,
    PAGE_COUNT_MISSING,
    NO_SUPPLIES_CONTACT,
    FLEET_AGENT_OUTDATED,
    ELIGIBLE;

    /** Whether somebody can do something about it: the partner or a team at Lexmark. */
    public boolean isResolvable() {
        return this != ALREADY_MANAGED && this != MANAGEMENT_PENDING && this != ELIGIBLE;
    }
}
