package io.mpsexpress.program.whatif;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.program.domain.RulesProposal;
import io.mpsexpress.shared.Refused;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a rule before it is one: for the process owner, and for the MPS offer manager who makes it. */
@Service
@Transactional(readOnly = true)
public class WhatIf {

    static final int DAYS = 30;

    private static final Role[] TRIERS = {Role.PROCESS_OWNER, Role.MPS_OFFER_MANAGER};

    private final RulesProposal proposal;
    private final PrintersUnderRules printers;
    private final AskedForLately asked;
    private final CurrentCaller currentCaller;

    WhatIf(RulesProposal proposal, PrintersUnderRules printers, AskedForLately asked, CurrentCaller currentCaller) {
        this.proposal = proposal;
        this.printers = printers;
        this.asked = asked;
        this.currentCaller = currentCaller;
    }

    /** Whether somebody may try rules. */
    public static boolean isFor(Caller caller) {
        return caller.mayActAs(TRIERS);
    }

    /** Who may not try rules is refused. */
    public void requireMayTry() {
        currentCaller.get().require(TRIERS);
    }

    /**
     * What these rules would change.
     *
     * @throws Refused naming each field that is wrong
     */
    public RuleEffect of(ProposedRules proposed) {
        requireMayTry();
        RulesCompared rules = proposal.compare(proposed);
        return new RuleEffect(printers.compare(rules), printers.compare(rules, asked.notAdded(Duration.ofDays(DAYS))));
    }
}
