package io.mpsexpress.search.printer;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.list.PrinterView;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What a check finds at this moment, and what the program allows.
 *
 * @param reasons all that hold
 * @param maximumLifetimePageCount pages; null when the model is not on the program's list
 * @param minimumFleetAgentVersion null unless the printer reports through a Fleet Agent
 * @param modelException whether its model does not count, as an exception was approved
 * @param pageCountException the same of its page count
 */
public record EligibilityNow(
        EligibilityStatus status,
        List<Reason> reasons,
        Long maximumLifetimePageCount,
        String minimumFleetAgentVersion,
        boolean modelException,
        boolean pageCountException) {

    /**
     * Why a printer has a status.
     *
     * @param measured what it has beside what is allowed; null where nothing is measured
     */
    public record Reason(EligibilityStatus status, MessageSourceResolvable measured) {}

    static EligibilityNow of(CheckedPrinter checked, PrinterView printer, EligibilityRules rules) {
        Long maximum = rules.maximumLifetimePageCount(printer.model()).orElse(null);
        AgentVersion minimum = printer.agentType() == AgentType.FLEET ? rules.minimumFleetAgentVersion() : null;
        String needed = minimum == null ? null : minimum.text();
        return new EligibilityNow(
                checked.eligibility().status(),
                checked.eligibility().reasons().stream()
                        .map(reason -> new Reason(reason, measured(reason, printer, maximum, needed)))
                        .toList(),
                maximum,
                needed,
                checked.facts().modelException(),
                checked.facts().pageCountException());
    }

    private static MessageSourceResolvable measured(
            EligibilityStatus reason, PrinterView printer, Long maximum, String minimum) {
        return switch (reason) {
            case UNSUPPORTED_MODEL -> text("model", printer.model());
            case PAGE_COUNT_EXCEEDED -> text("pages", printer.lifetimePageCount(), maximum, printer.model());
            case PAGE_COUNT_MISSING ->
                printer.lifetimePageCount() == null ? text("noPages") : text("badPages", printer.lifetimePageCount());
            case FLEET_AGENT_OUTDATED ->
                printer.agentVersion() == null
                        ? text("noAgent", minimum)
                        : text("agent", printer.agentVersion(), minimum);
            default -> null;
        };
    }

    private static MessageSourceResolvable text(String what, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {"search.printer.measured." + what}, args);
    }
}
