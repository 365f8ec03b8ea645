package io.mpsexpress.eligibility;

import io.mpsexpress.eligibility.ApprovedException.Standing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides about one printer. Stateless but for the rules and the day; one instance serves a whole selection. */
public final class EligibilityCheck {

    private final EligibilityRules rules;
    private final LocalDate day;

    /** @param day of the check in UTC: exceptions end with a day */
    public EligibilityCheck(EligibilityRules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
    }

    /** One status, the first that holds in the order of the help page, and all reasons that hold. */
    public Eligibility of(PrinterFacts printer) {
        Set<EligibilityStatus> reasons = EnumSet.noneOf(EligibilityStatus.class);
        addIf(reasons, EligibilityStatus.ALREADY_MANAGED, printer.managed());
        addIf(reasons, EligibilityStatus.MANAGEMENT_PENDING, printer.managementPending());
        addIf(reasons, EligibilityStatus.REGISTRATION_FAILED, printer.registrationFailed());
        checkModelAndPageCount(printer, reasons);
        addIf(reasons, EligibilityStatus.NO_SUPPLIES_CONTACT, !printer.suppliesContactAssigned());
        addIf(reasons, EligibilityStatus.FLEET_AGENT_OUTDATED, isFleetAgentOutdated(printer));
        return Eligibility.of(reasons);
    }

    /** The reasons that it found, with what was measured beside what is allowed. */
    public List<MeasuredReason> measured(Eligibility found, PrinterFacts printer) {
        AgentVersion version = printer.agentVersion();
        return rules.measured(
                found.reasons(), printer.model(), printer.lifetimePageCount(), version == null ? null : version.text());
    }

    private void checkModelAndPageCount(PrinterFacts printer, Set<EligibilityStatus> reasons) {
        var maximum = rules.maximumLifetimePageCount(printer.model());
        boolean missing = printer.lifetimePageCount() == null || printer.lifetimePageCount() < 0;
        addIf(reasons, EligibilityStatus.UNSUPPORTED_MODEL, maximum.isEmpty() && !hasModelException(printer));
        addIf(reasons, EligibilityStatus.PAGE_COUNT_MISSING, missing);
        addIf(
                reasons,
                EligibilityStatus.PAGE_COUNT_EXCEEDED,
                !missing
                        && !hasPageCountException(printer)
                        && maximum.isPresent()
                        && printer.lifetimePageCount() > maximum.get());
    }

    /** Whether an exception for its model is in force. */
    public boolean hasModelException(PrinterFacts printer) {
        return isInForce(printer.modelException(), printer);
    }

    /** Whether an exception for its page count is in force. */
    public boolean hasPageCountException(PrinterFacts printer) {
        return isInForce(printer.pageCountException(), printer);
    }

    private boolean isInForce(ApprovedException exception, PrinterFacts printer) {
        return exception != null
                && exception.standing(printer.model(), printer.lifetimePageCount(), day) == Standing.IN_FORCE;
    }

    /** A Fleet Agent that does not say its version cannot be shown to be new enough. */
    private boolean isFleetAgentOutdated(PrinterFacts printer) {
        return printer.reportsThroughFleetAgent()
                && (printer.agentVersion() == null
                        || printer.agentVersion().compareTo(rules.minimumFleetAgentVersion()) < 0);
    }

    private static void addIf(Set<EligibilityStatus> reasons, EligibilityStatus reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
