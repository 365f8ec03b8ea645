package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.ResolveIneligiblePrintersProcess;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import io.mpsexpress.request.handover.Handover;
import io.mpsexpress.request.handover.TaskHandover;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose an escalation is: its task is taken, handed over within its team, and given back. Tasklist shows the same. */
@Service
@Transactional
class EscalationAssignment {

    private final Escalations escalations;
    private final ResolveIneligiblePrintersProcess process;
    private final TaskHandover handover;
    private final CurrentCaller currentCaller;

    EscalationAssignment(
            Escalations escalations,
            ResolveIneligiblePrintersProcess process,
            TaskHandover handover,
            CurrentCaller currentCaller) {
        this.escalations = escalations;
        this.process = process;
        this.handover = handover;
        this.currentCaller = currentCaller;
    }

    /** @throws Refused as a conflict when a colleague has it, or it is decided; as not found, or forbidden to other teams */
    void take(UUID escalationId) {
        handover.take(task(ofOwnTeam(escalationId)));
    }

    /**
     * Tells the colleague, unless it is the caller, or has it already.
     *
     * @param userId of a colleague, or of the caller
     * @throws Refused naming the field when there is no such person in the team; otherwise as of {@link #take}
     */
    void handOver(UUID escalationId, String userId) {
        OpenTask task = task(ofOwnTeam(escalationId));
        handover.handOver(task.id(), new Handover(userId, null, null, "/escalations/" + escalationId), "assignee");
    }

    /** Of one that nobody has, nothing changes. */
    void giveBack(UUID escalationId) {
        handover.giveBack(task(ofOwnTeam(escalationId)));
    }

    /** Locked: of two who take it from the desk, the second sees that the first has it. */
    private Escalation ofOwnTeam(UUID escalationId) {
        Escalation escalation = escalations.lock(escalationId).orElseThrow(Refused::notFound);
        Role team = Role.ofGroup(escalation.team()).filter(Role::isStaff).orElseThrow(Refused::notFound);
        currentCaller.get().require(team);
        return escalation;
    }

    private OpenTask task(Escalation escalation) {
        Map<UUID, OpenTask> open =
                process.openTasks(List.of(EscalationView.of(escalation, EscalationView.Open.NOTHING)));
        return Optional.ofNullable(open.get(escalation.id()))
                .orElseThrow(() -> Refused.conflict("enrollment.escalation.decidedAlready"));
    }
}
