package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.enrollment.escalation.domain.DecisionLog;
import io.mpsexpress.enrollment.escalation.domain.EscalatedPrinters;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of escalations: Lexmark's staff all of them, a partner their own. More than four collaborators: a view is of
 * the escalation, its printers, its decisions and its task.
 */
@Service
@Transactional(readOnly = true)
public class EscalationQueries {

    /** So many are looked at; more would say no more. */
    private static final int EARLIER_DECISIONS = 200;

    private final Escalations escalations;
    private final EscalatedPrinters printers;
    private final DecisionLog decisions;
    private final ResolveIneligiblePrintersProcess process;
    private final CurrentCaller currentCaller;

    EscalationQueries(
            Escalations escalations,
            EscalatedPrinters printers,
            DecisionLog decisions,
            ResolveIneligiblePrintersProcess process,
            CurrentCaller currentCaller) {
        this.escalations = escalations;
        this.printers = printers;
        this.decisions = decisions;
        this.process = process;
        this.currentCaller = currentCaller;
    }

    /** The escalations of a request that the caller may see: those with teams at Lexmark. */
    public List<EscalationView> ofEnrollment(UUID enrollmentId) {
        List<Escalation> found = escalations.findByEnrollmentId(enrollmentId).stream()
                .filter(escalation -> currentCaller.get().sees(escalation.partnerId()))
                .filter(escalation -> EscalationFilter.TEAMS.contains(escalation.team()))
                .toList();
        Map<UUID, EscalationView.Open> open =
                printers.openOf(found.stream().map(Escalation::id).toList());
        return found.stream()
                .map(escalation ->
                        EscalationView.of(escalation, open.getOrDefault(escalation.id(), EscalationView.Open.NOTHING)))
                .toList();
    }

    /**
     * @throws Refused as not found when there is none, or it is another partner's
     */
    public EscalationView get(UUID escalationId) {
        Escalation escalation = require(escalationId);
        return EscalationView.of(escalation, printers.openOf(escalationId));
    }

    /** Printers still to be decided, by serial number, a page at a time. */
    public Page<EscalatedPrinter> printers(UUID escalationId, Integer limit, String cursorText) {
        require(escalationId);
        return printers.open(escalationId, Page.limit(limit), cursorText);
    }

    /** What was decided in this escalation, newest first. */
    public List<DecisionView> decisions(UUID escalationId) {
        require(escalationId);
        return decisions.of(escalationId, Page.MAX_LIMIT);
    }

    /** Decisions of other escalations for the same models or the same customer, the last first; for staff only. */
    public List<DecisionView> earlierDecisions(UUID escalationId) {
        Escalation escalation = require(escalationId);
        if (!currentCaller.get().isStaff()) {
            return List.of();
        }
        return decisions.earlier(escalation, printers.models(escalationId), EARLIER_DECISIONS);
    }

    /** The team's open task; empty when it is decided. */
    public Optional<OpenTask> openTask(UUID escalationId) {
        return Optional.ofNullable(
                process.openTasks(List.of(EscalationView.of(require(escalationId), EscalationView.Open.NOTHING)))
                        .get(escalationId));
    }

    /**
     * What was decided at once about printers of a partner, by request, whoever asks: that what is told of it goes to people who
     * may see it is for the caller of this method to know.
     */
    public List<EscalationDecided.AtOnce> decidedAtOnce(UUID act, UUID partnerId) {
        return decisions.atOnce(act, partnerId);
    }

    private Escalation require(UUID escalationId) {
        return escalations
                .findById(escalationId)
                .filter(found -> currentCaller.get().sees(found.partnerId()))
                .orElseThrow(Refused::notFound);
    }
}
