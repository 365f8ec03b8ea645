package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a team may decide about escalated printers, and its effect. */
@Component
public class Decisions {

    private static final Set<EligibilityStatus> EXCEPTIONS =
            Set.of(EligibilityStatus.UNSUPPORTED_MODEL, EligibilityStatus.PAGE_COUNT_EXCEEDED);

    private final EnrollmentPrinters printers;
    private final DecisionLog log;
    private final PrinterFleet fleet;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;

    Decisions(
            EnrollmentPrinters printers,
            DecisionLog log,
            PrinterFleet fleet,
            CurrentCaller currentCaller,
            AuditTrail audit) {
        this.printers = printers;
        this.log = log;
        this.fleet = fleet;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    /**
     * @throws Refused naming the form field when the decision is missing, or not allowed for this status or caller
     */
    public EscalationDecision require(Escalation escalation, String decision, String reason) {
        Caller caller = currentCaller.get();
        caller.require(Role.ofGroup(escalation.team()).orElseThrow());
        EscalationDecision chosen = EscalationDecision.require(decision, reason);
        boolean exceptionAllowed =
                EXCEPTIONS.contains(escalation.eligibilityStatus()) && caller.mayActAs(Role.CUSTOMER_OPERATIONS);
        if (chosen == EscalationDecision.APPROVE_EXCEPTION && !exceptionAllowed) {
            throw Refused.invalidField("escalationDecision", "enrollment.escalation.noException");
        }
        return chosen;
    }

    /** Carries the decision out for the printers and puts it on record. */
    public void apply(Escalation escalation, Collection<UUID> printerIds, EscalationDecision decision, String reason) {
        String text = Reason.require("decisionReason", reason);
        log.add(escalation, printerIds, decision, text, currentCaller.get().userId());
        switch (decision) {
            case APPROVE_EXCEPTION -> fleet.approveException(escalation.eligibilityStatus(), printerIds);
            case REJECT ->
                printers.decide(
                        escalation.enrollmentId(),
                        printerIds,
                        PrinterOutcome.OPEN,
                        PrinterOutcome.NOT_ADDED,
                        Message.rejected(text));
            case RECHECK -> {
                // the check that follows every decision but a rejection is all there is to do
            }
        }
        audit.record(
                Act.ESCALATION_DECIDED,
                escalation.organizationId(),
                escalation.id().toString(),
                Map.of(
                        "decision",
                        decision.formValue(),
                        "reason",
                        text == null ? "" : text,
                        "printers",
                        printerIds.size()));
    }

    /** Whether a printer of the escalation was resolved: it waits to be added, or is added already. */
    public boolean anyGoesOn(Escalation escalation) {
        return log.anyGoesOn(escalation.id(), escalation.enrollmentId());
    }
}
