package io.mpsexpress.search.printer;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks one printer by the program's rules of this moment; changes nothing. */
@Component
class CurrentEligibility {

    private final PrinterFleet fleet;
    private final ProgramManagement program;
    private final Clock clock;

    CurrentEligibility(PrinterFleet fleet, ProgramManagement program, Clock clock) {
        this.fleet = fleet;
        this.program = program;
        this.clock = clock;
    }

    EligibilityNow of(PrinterView printer) {
        EligibilityRules rules = program.eligibilityRules();
        List<CheckedPrinter> checked = new ArrayList<>();
        fleet.check(List.of(printer.id()), rules, checked::add);
        EligibilityCheck check = new EligibilityCheck(rules, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return checked.stream()
                .findFirst()
                .map(found -> EligibilityNow.of(found, printer, rules, check))
                .orElseThrow(Refused::notFound);
    }
}
