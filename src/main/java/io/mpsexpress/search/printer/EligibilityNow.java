package io.mpsexpress.search.printer;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.list.PrinterView;
import java.util.List;

/**
 * What a check finds at this moment, and what the program allows.
 *
 * @param reasons all that hold, with what was measured
 * @param maximumLifetimePageCount pages; null when the model is not on the program's list
 * @param minimumFleetAgentVersion null unless the printer reports through a Fleet Agent
 * @param modelException whether its model does not count, as an exception is in force
 * @param pageCountException the same of its page count
 */
public record EligibilityNow(
        EligibilityStatus status,
        List<MeasuredReason> reasons,
        Long maximumLifetimePageCount,
        String minimumFleetAgentVersion,
        boolean modelException,
        boolean pageCountException) {

    /** @param check by which it was checked */
    static EligibilityNow of(
            CheckedPrinter checked, PrinterView printer, EligibilityRules rules, EligibilityCheck check) {
        Long maximum = rules.maximumLifetimePageCount(printer.model()).orElse(null);
        AgentVersion minimum = printer.agentType() == AgentType.FLEET ? rules.minimumFleetAgentVersion() : null;
        String needed = minimum == null ? null : minimum.text();
        return new EligibilityNow(
                checked.eligibility().status(),
                checked.reasonFacts(),
                maximum,
                needed,
                check.hasModelException(checked.facts()),
                check.hasPageCountException(checked.facts()));
    }
}
