package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.escalation.EscalationDecided;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a team may decide about escalated printers, and its effect. More than four collaborators: what was decided is checked,
 * carried out and put on record in one go.
 */
@Component
public class Decisions {

    private final EnrollmentPrinters printers;
    private final DecisionLog log;
    private final DecisionRules rules;
    private final ExceptionApproval exceptions;
    private final Acts acts;

    Decisions(
            EnrollmentPrinters printers,
            DecisionLog log,
            DecisionRules rules,
            ExceptionApproval exceptions,
            Acts acts) {
        this.printers = printers;
        this.log = log;
        this.rules = rules;
        this.exceptions = exceptions;
        this.acts = acts;
    }

    /**
     * @throws Refused naming the form fields when the decision is missing, not allowed for this status or caller, or its limits
     *     make no sense
     */
    public Decision require(Escalation escalation, GivenDecision given) {
        Caller caller = acts.caller();
        caller.require(Role.ofGroup(escalation.team()).orElseThrow());
        Decision decision = rules.read(given);
        boolean exceptionAllowed =
                EscalationDecision.of(escalation.eligibilityStatus()).contains(EscalationDecision.APPROVE_EXCEPTION)
                        && caller.mayActAs(Role.CUSTOMER_OPERATIONS);
        if (decision.choice().isException() && !exceptionAllowed) {
            throw Refused.invalidField("escalationDecision", "enrollment.escalation.noException");
        }
        return decision;
    }

    /** Those of the printers that have printed more already than the decision allows, with their pages. */
    public Map<UUID, Long> beyond(Decision decision, Collection<UUID> printerIds) {
        return exceptions.beyond(decision.limits(), printerIds);
    }

    /** Carries the decision out for the printers, puts it on record and tells of it. */
    public void apply(Escalation escalation, Collection<UUID> printerIds, Decision decision) {
        if (decision.choice().isException()) {
            exceptions.approve(escalation.eligibilityStatus(), decision.limits(), printerIds);
        }
        log.add(escalation, printerIds, decision, acts.caller().userId());
        if (decision.choice() == EscalationDecision.REJECT) {
            printers.decide(
                    escalation.enrollmentId(),
                    printerIds,
                    PrinterOutcome.OPEN,
                    PrinterOutcome.NOT_ADDED,
                    Message.rejected(decision.reason()));
        }
        acts.record(
                Act.ESCALATION_DECIDED,
                escalation.organizationId(),
                escalation.id(),
                facts(decision, printerIds.size()));
        acts.tell(new EscalationDecided(
                decision.act(),
                escalation.enrollmentId(),
                Role.ofGroup(escalation.team()).orElseThrow(),
                decision.choice(),
                decision.reason()));
    }

    private static Map<String, Object> facts(Decision decision, int printers) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "decision",
                decision.choice().formValue(),
                "reason",
                Objects.requireNonNullElse(decision.reason(), ""),
                "printers",
                printers));
        if (decision.limits().validUntil() != null) {
            facts.put("validUntil", decision.limits().validUntil().toString());
        }
        if (decision.limits().maximumPageCount() != null) {
            facts.put("maximumPageCount", decision.limits().maximumPageCount());
        }
        return facts;
    }

    /** Whether a printer of the escalation was resolved: it waits to be added, or is added already. */
    public boolean anyGoesOn(Escalation escalation) {
        return log.anyGoesOn(escalation.id(), escalation.enrollmentId());
    }
}
