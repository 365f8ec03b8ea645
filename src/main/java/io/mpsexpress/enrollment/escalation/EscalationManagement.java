package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import io.mpsexpress.enrollment.escalation.domain.Decision;
import io.mpsexpress.enrollment.escalation.domain.Decisions;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import io.mpsexpress.enrollment.escalation.domain.HeldEscalations;
import io.mpsexpress.program.routing.Handling;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SerialNumber;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands ineligible printers of one status to whoever can resolve them, and records what they did about it. */
@Service
@Transactional
public class EscalationManagement {

    private static final String BEYOND = "enrollment.exception.beyond";

    private final Enrollments enrollments;
    private final Escalations escalations;
    private final HeldEscalations held;
    private final RequestedPrinters requested;
    private final PrinterCounts counts;
    private final EnrollmentPrinters printers;
    private final Decisions decisions;
    private final EscalationRest rest;
    private final ResolveIneligiblePrintersProcess process;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationManagement(
            Enrollments enrollments,
            Escalations escalations,
            HeldEscalations held,
            RequestedPrinters requested,
            PrinterCounts counts,
            EnrollmentPrinters printers,
            Decisions decisions,
            EscalationRest rest,
            ResolveIneligiblePrintersProcess process,
            CurrentCaller currentCaller,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrollments = enrollments;
        this.escalations = escalations;
        this.held = held;
        this.requested = requested;
        this.counts = counts;
        this.printers = printers;
        this.decisions = decisions;
        this.rest = rest;
        this.process = process;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the escalation of a status in a request, or hands the open one on: there is one for each. A team at Lexmark keeps
     * what it has, on the terms on which it was given it, whatever the table says by now; so does the partner, unless it goes
     * to a team.
     *
     * @param remediated whether the partner has tried already
     * @param handling as the routing table says
     */
    public EscalationView hand(UUID enrollmentId, EligibilityStatus status, boolean remediated, Handling handling) {
        Escalation escalation = escalations
                .findByEnrollmentIdAndEligibilityStatus(enrollmentId, status)
                .orElseGet(() -> Escalation.of(Ids.next(), requireEnrollment(enrollmentId), status));
        boolean handed = escalation.handTo(handling, remediated, clock.instant());
        escalation = escalations.saveAndFlush(escalation);
        printers.escalate(enrollmentId, status, escalation.id());
        int count = counts.escalated(escalation.id());
        if (handed) {
            audit.record(
                    Act.ESCALATION_HANDED_OVER,
                    escalation.organizationId(),
                    escalation.id().toString(),
                    Map.of("status", status, "team", escalation.team(), "printers", count));
        }
        return EscalationView.of(escalation, new EscalationView.Open(count, 0));
    }

    /** Whether the partner has tried to resolve a status in a request, for whichever printers. */
    @Transactional(readOnly = true)
    public boolean isRemediated(UUID enrollmentId, EligibilityStatus status) {
        return escalations
                .findByEnrollmentIdAndEligibilityStatus(enrollmentId, status)
                .filter(Escalation::isRemediated)
                .isPresent();
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
        if (chosen.choice() != EscalationDecision.REJECT) {
            rest.checkAgain(escalation, requested.escalated(escalationId));
        }
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
        Escalation escalation = held.hold(escalationId);
        requireTeams(escalation);
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
        Escalation escalation = held.hold(escalationId, printersShown);
        requireTeams(escalation);
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
        Escalation escalation = held.hold(escalationId);
        requireTeams(escalation);
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

    private void apply(Escalation escalation, List<UUID> printerIds, Decision decision) {
        decisions.apply(escalation, printerIds, decision);
        events.publishEvent(new EscalationDecided(
                decision.act(),
                escalation.enrollmentId(),
                Role.ofGroup(escalation.team()).orElseThrow(),
                decision.choice(),
                decision.reason()));
    }

    private void decideNow(Escalation escalation, List<UUID> printerIds, Decision decision) {
        apply(escalation, printerIds, decision);
        if (decision.choice() != EscalationDecision.REJECT) {
            rest.checkAgain(escalation, printerIds);
        }
        if (!rest.settle(escalation, () -> decided(escalation))) {
            process.printersDecided(escalation.enrollmentId(), escalation.id(), decision.choice(), decision.reason());
        }
    }

    /** What the partner puts right is no escalation of a team, and another partner's is none that a caller may see. */
    private void requireTeams(Escalation escalation) {
        Optional<UUID> scope = currentCaller.get().partnerScope();
        boolean visible = scope.isEmpty() || scope.get().equals(escalation.partnerId());
        boolean withTeam = Role.ofGroup(escalation.team()).filter(Role::isStaff).isPresent();
        if (!visible || !withTeam) {
            throw Refused.notFound();
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

    /** The due time has passed: nothing is decided, but whoever has it is told so, each time. On record once. */
    public EscalationView remind(UUID escalationId) {
        Escalation escalation = require(escalationId);
        if (!escalation.isOverdue()) {
            escalation.markOverdue();
            escalations.save(escalation);
            audit.record(Act.ESCALATION_OVERDUE, escalation.organizationId(), escalationId.toString(), Map.of());
        }
        int open = counts.escalated(escalationId);
        events.publishEvent(new EscalationOverdue(
                escalationId,
                escalation.enrollmentId(),
                escalation.organizationId(),
                escalation.eligibilityStatus(),
                escalation.team(),
                open));
        return EscalationView.of(escalation, new EscalationView.Open(open, 0));
    }

    private EscalationOutcome decided(Escalation escalation) {
        return decisions.anyGoesOn(escalation) ? EscalationOutcome.RESOLVED : EscalationOutcome.NOT_ADDED;
    }

    private Enrollment requireEnrollment(UUID enrollmentId) {
        return enrollments.findById(enrollmentId).orElseThrow(Refused::notFound);
    }

    private Escalation require(UUID escalationId) {
        return escalations.findById(escalationId).orElseThrow(Refused::notFound);
    }
}
