package io.mpsexpress.insight;

import io.mpsexpress.eligibility.EligibilityStatus;

/** What would make printers of a status eligible, as the help page and the product's table of statuses say; a word for each. */
final class RemedyOf {

    private RemedyOf() {}

    /** What can be done at once with a selection of such printers, as pages of selections call it; null for nothing. */
    static String selection(EligibilityStatus status) {
        return switch (status) {
            case NO_SUPPLIES_CONTACT -> "assign";
            case UNSUPPORTED_MODEL, PAGE_COUNT_EXCEEDED -> "add";
            default -> null;
        };
    }

    static String status(EligibilityStatus status) {
        return switch (status) {
            case REGISTRATION_FAILED -> "RESOLVE_REGISTRATION";
            case UNSUPPORTED_MODEL, PAGE_COUNT_EXCEEDED -> "DECIDE_EXCEPTION";
            case PAGE_COUNT_MISSING -> "UPDATE_AGENT_OR_FIRMWARE";
            case NO_SUPPLIES_CONTACT -> "ASSIGN_CONTACT";
            case FLEET_AGENT_OUTDATED -> "UPDATE_FLEET_AGENT";
            case ALREADY_MANAGED, MANAGEMENT_PENDING, ELIGIBLE ->
                throw new IllegalArgumentException("Nothing is to be done about " + status);
        };
    }
}
