package io.mpsexpress.printer.domain;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.ProgramManagement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The check of this moment: by the rules as they are now, and today. */
@Component
public class CurrentCheck {

    private final ProgramManagement program;
    private final Clock clock;

    CurrentCheck(ProgramManagement program, Clock clock) {
        this.program = program;
        this.clock = clock;
    }

    /** For any number of printers, within one transaction. */
    public EligibilityCheck get() {
        return by(program.eligibilityRules());
    }

    /** By these rules, today. */
    public EligibilityCheck by(EligibilityRules rules) {
        return new EligibilityCheck(rules, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
