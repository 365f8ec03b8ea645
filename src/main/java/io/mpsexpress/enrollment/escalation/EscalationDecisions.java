package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.enrollment.domain.RequestedPrinters;
import io.mpsexpress.enrollment.escalation.domain.Decision;
import io.mpsexpress.enrollment.escalation.domain.Decisions;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.HeldEscalations;
import io.mpsexpress.enrollment.escalation.domain.PrintersCheckedAgain;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SerialNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a team decided about escalated printers, and lets them go on. More than four collaborators: a decision is made
 * about printers that are held, and leads on from there.
 */
@Service
@Transactional
public class EscalationDecisions {

    private static final String BEYOND = "enrollment.exception.beyond";

    private final HeldEscalations held;
    private final RequestedPrinters requested;
    private final Decisions decisions;
    private final PrintersCheckedAgain checkedAgain;
    private final EscalationRest rest;

    EscalationDecisions(
            HeldEscalations held,
            RequestedPrinters requested,
            Decisions decisions,
            PrintersCheckedAgain checkedAgain,
            EscalationRest rest) {
        this.held = held;
        this.requested = requested;
        this.decisions = decisions;
        this.checkedAgain = checkedAgain;
        this.rest = rest;
    }

    /**
     * Records a team's decision for the printers of the escalation that have not been decided one by one.
     *
     * @param decision the form's value
     * @param reason what the partner reads; required to reject
     * @param printersShown as of {@link HeldEscalations#hold(UUID, Integer)}
     * @throws Refused naming the form field when the decision is missing or not allowed for this status or team, or printers
     *     have joined that were not shown
     */
    public EscalationOutcome decide(UUID escalationId, String decision, String reason, Integer printersShown) {
        Escalation escalation = held.hold(escalationId, printersShown);
        Decision chosen = decisions.require(escalation, GivenDecision.of(decision, reason));
        apply(escalation, requested.escalated(escalationId), chosen);
        return rest.outcome(escalation, decided(escalation));
    }

    /**
     * Decides some printers of an open escalation on their own. When none is left, the team's task is done.
     *
     * @param serialNumbers printers that are still to be decided
     * @throws Refused as not found when there is no such escalation; naming the field when a serial number is none of
     *     its open ones, the decision is missing or not allowed, or a printer has printed more than it allows
     */
    public void decidePrinters(UUID escalationId, Collection<String> serialNumbers, GivenDecision given) {
        Escalation escalation = held.holdOfTeam(escalationId, null);
        Decision decision = decisions.require(escalation, given);
        Map<String, UUID> selected = selected(escalation, serialNumbers);
        requireWithin(decision, selected);
        decideNow(escalation, List.copyOf(selected.values()), decision);
    }

    /**
     * Decides all that is still to be decided of an open escalation, and can be decided so.
     *
     * @param printersShown as of {@link HeldEscalations#hold(UUID, Integer)}
     * @return why not, by serial number, of the printers that have printed more than the decision allows
     * @throws Refused as not found when there is no such escalation; as a conflict when nothing of it is to be decided any
     *     more; naming the field when the decision is missing or not allowed, all printers have printed more than it allows,
     *     or printers have joined that were not shown
     */
    public Map<String, Refused> decideWhatIsOpen(UUID escalationId, GivenDecision given, Integer printersShown) {
        Escalation escalation = held.holdOfTeam(escalationId, printersShown);
        Decision decision = decisions.require(escalation, given);
        List<UUID> open = requested.escalated(escalationId);
        if (open.isEmpty() || !escalation.isOpen()) {
            throw Refused.conflict("enrollment.escalation.decidedAlready");
        }
        Map<UUID, Long> beyond = decisions.beyond(decision, open);
        if (beyond.size() == open.size()) {
            throw Refused.invalidField("maximumPageCount", "enrollment.exception.beyond.some", beyond.size());
        }
        decideNow(
                escalation,
                open.stream().filter(printer -> !beyond.containsKey(printer)).toList(),
                decision);
        Map<String, Refused> refused = new TreeMap<>();
        requested
                .serialNumbers(escalation.enrollmentId(), beyond.keySet())
                .forEach((printer, serialNumber) ->
                        refused.put(serialNumber, Refused.invalid(BEYOND, serialNumber, beyond.get(printer))));
        return refused;
    }

    /**
     * Decides those of some printers that can be decided so: what is refused for one of them stops no other.
     *
     * @param serialNumbers at least one
     * @return why not, by serial number, of those that are not to be decided, or not any more, or have printed more than the
     *     decision allows
     * @throws Refused as not found when there is no such escalation; naming the field when the decision is missing or not
     *     allowed
     */
    public Map<String, Refused> decideWherePossible(
            UUID escalationId, Collection<String> serialNumbers, GivenDecision given) {
        Escalation escalation = held.holdOfTeam(escalationId, null);
        Decision decision = decisions.require(escalation, given);
        Map<String, UUID> open = requested.escalated(escalation.enrollmentId(), escalationId, serialNumbers);
        Map<UUID, Long> beyond = decisions.beyond(decision, open.values());
        Map<String, Refused> refused = new HashMap<>();
        for (String serialNumber : serialNumbers) {
            UUID printer = open.get(SerialNumber.of(serialNumber));
            if (printer == null) {
                refused.put(serialNumber, Refused.invalid("enrollment.escalation.unknownPrinter", serialNumber));
            } else if (beyond.containsKey(printer)) {
                refused.put(serialNumber, Refused.invalid(BEYOND, serialNumber, beyond.get(printer)));
            }
        }
        List<UUID> possible = open.values().stream()
                .filter(printer -> !beyond.containsKey(printer))
                .toList();
        if (!possible.isEmpty()) {
            decideNow(escalation, possible, decision);
        }
        return refused;
    }

    private void requireWithin(Decision decision, Map<String, UUID> selected) {
        Map<UUID, Long> beyond = decisions.beyond(decision, selected.values());
        List<FieldProblem> problems = selected.entrySet().stream()
                .filter(printer -> beyond.containsKey(printer.getValue()))
                .map(printer ->
                        new FieldProblem("maximumPageCount", BEYOND, printer.getKey(), beyond.get(printer.getValue())))
                .toList();
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    private void decideNow(Escalation escalation, List<UUID> printerIds, Decision decision) {
        apply(escalation, printerIds, decision);
        rest.decided(escalation, decision, () -> decided(escalation));
    }

    /** What is not rejected may be eligible now. */
    private void apply(Escalation escalation, List<UUID> printerIds, Decision decision) {
        decisions.apply(escalation, printerIds, decision);
        if (decision.choice() != EscalationDecision.REJECT) {
            checkedAgain.checkAgain(escalation, printerIds);
        }
    }

    private Map<String, UUID> selected(Escalation escalation, Collection<String> serialNumbers) {
        Map<String, UUID> open = requested.escalated(escalation.enrollmentId(), escalation.id(), serialNumbers);
        List<FieldProblem> problems = serialNumbers.stream()
                .filter(serialNumber -> !open.containsKey(SerialNumber.of(serialNumber)))
                .map(serialNumber ->
                        new FieldProblem("serialNumbers", "enrollment.escalation.unknownPrinter", serialNumber))
                .toList();
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        if (open.isEmpty()) {
            throw Refused.invalidField("serialNumbers", "printer.selection.empty");
        }
        return open;
    }

    private EscalationOutcome decided(Escalation escalation) {
        return decisions.anyGoesOn(escalation) ? EscalationOutcome.RESOLVED : EscalationOutcome.NOT_ADDED;
    }
}
