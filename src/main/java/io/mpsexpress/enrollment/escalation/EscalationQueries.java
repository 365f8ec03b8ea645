package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.escalation.domain.DecisionLog;
import io.mpsexpress.enrollment.escalation.domain.EscalatedPrinters;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of escalations: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class EscalationQueries {

    private static final int EARLIER_DECISIONS = 20;
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Instant FIRST_TIME = Instant.EPOCH;
    private static final Instant LAST_TIME = Instant.parse("9999-01-01T00:00:00Z");

    /** Escalations are with a team at Lexmark; what the partner puts right themselves is a task of theirs. */
    private static final List<String> TEAMS = Arrays.stream(Role.values())
            .filter(Role::isStaff)
            .map(Role::groupId)
            .toList();

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

    /**
     * A page at a time: open ones in the order in which they have to be decided, so that overdue ones come first; closed ones
     * in the order in which they were closed, and all in the order in which they came, the last first.
     *
     * @param open true for open ones, false for closed ones, null for all
     */
    public Page<EscalationView> list(Boolean open, Integer limit, String cursorText) {
        Caller caller = currentCaller.get();
        int size = Page.limit(limit);
        UUID partner = caller.partnerScope().orElse(null);
        Page<Escalation> found =
                open == null ? all(partner, size, cursorText) : byTime(open, partner, size, cursorText);
        Map<UUID, Integer> counts =
                printers.openCounts(found.items().stream().map(Escalation::id).toList());
        return found.map(escalation -> EscalationView.of(escalation, counts.getOrDefault(escalation.id(), 0)));
    }

    private Page<Escalation> all(UUID partner, int size, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        List<Escalation> found =
                escalations.findAll(TEAMS, partner, cursor == null ? LAST_ID : cursor.id(0), Limit.of(size + 1));
        return Page.of(found, size, escalation -> Cursor.of(escalation.id().toString()));
    }

    private Page<Escalation> byTime(boolean open, UUID partner, int size, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 2);
        Limit limit = Limit.of(size + 1);
        if (open) {
            Instant after = cursor == null ? FIRST_TIME : cursor.time(0);
            UUID id = cursor == null ? FIRST_ID : cursor.id(1);
            List<Escalation> found = escalations.findOpen(partner, after, id, limit);
            return Page.of(found, size, escalation -> cursor(escalation.decideBy(), escalation));
        }
        Instant before = cursor == null ? LAST_TIME : cursor.time(0);
        UUID id = cursor == null ? LAST_ID : cursor.id(1);
        List<Escalation> found = escalations.findClosed(TEAMS, partner, before, id, limit);
        return Page.of(found, size, escalation -> cursor(escalation.closedAt(), escalation));
    }

    private static Cursor cursor(Instant time, Escalation escalation) {
        return Cursor.of(time.toString(), escalation.id().toString());
    }

    /** The escalations of a request that the caller may see: those with teams at Lexmark. */
    public List<EscalationView> ofEnrollment(UUID enrollmentId) {
        Optional<UUID> scope = currentCaller.get().partnerScope();
        List<Escalation> found = escalations.findByEnrollmentId(enrollmentId).stream()
                .filter(escalation -> scope.isEmpty() || scope.get().equals(escalation.partnerId()))
                .filter(escalation -> TEAMS.contains(escalation.team()))
                .toList();
        Map<UUID, Integer> counts =
                printers.openCounts(found.stream().map(Escalation::id).toList());
        return found.stream()
                .map(escalation -> EscalationView.of(escalation, counts.getOrDefault(escalation.id(), 0)))
                .toList();
    }

    /**
     * @throws Refused as not found when there is none, or it is another partner's
     */
    public EscalationView get(UUID escalationId) {
        Escalation escalation = require(escalationId);
        return EscalationView.of(
                escalation, printers.openCounts(List.of(escalationId)).getOrDefault(escalationId, 0));
    }

    /** Printers still to be decided, by serial number, a page at a time. */
    public Page<EscalatedPrinter> printers(UUID escalationId, Integer limit, String cursorText) {
        require(escalationId);
        return printers.open(escalationId, Page.limit(limit), cursorText);
    }

    /** The first printers still to be decided, for the team's task. */
    public List<EscalatedPrinter> firstPrinters(UUID escalationId, int limit) {
        return printers.open(escalationId, limit, null).items();
    }

    /** What was decided in this escalation, newest first. */
    public List<DecisionView> decisions(UUID escalationId) {
        require(escalationId);
        return decisions.of(escalationId, Page.MAX_LIMIT);
    }

    /** Decisions of earlier escalations for the same models or the same customer; for staff only. */
    public List<DecisionView> earlierDecisions(UUID escalationId) {
        Escalation escalation = require(escalationId);
        if (!currentCaller.get().isStaff()) {
            return List.of();
        }
        return decisions.earlier(escalation, printers.models(escalationId), EARLIER_DECISIONS);
    }

    /** Id of the team's open task; empty when it is decided. */
    public Optional<String> openTask(UUID escalationId) {
        return process.openTask(require(escalationId).enrollmentId(), escalationId);
    }

    private Escalation require(UUID escalationId) {
        Optional<UUID> scope = currentCaller.get().partnerScope();
        return escalations
                .findById(escalationId)
                .filter(found -> scope.isEmpty() || scope.get().equals(found.partnerId()))
                .orElseThrow(Refused::notFound);
    }
}
