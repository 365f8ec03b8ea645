package io.mpsexpress.search.printer;

import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks one printer by the program's rules of this moment; changes nothing. */
@Component
class CurrentEligibility {

    private final PrinterFleet fleet;
    private final ProgramManagement program;

    CurrentEligibility(PrinterFleet fleet, ProgramManagement program) {
        this.fleet = fleet;
        this.program = program;
    }

    EligibilityNow of(PrinterView printer) {
        List<CheckedPrinter> checked = new ArrayList<>();
        fleet.check(List.of(printer.id()), checked::add);
        return checked.stream()
                .findFirst()
                .map(found -> EligibilityNow.of(found, printer, program.eligibilityRules()))
                .orElseThrow(Refused::notFound);
    }
}
