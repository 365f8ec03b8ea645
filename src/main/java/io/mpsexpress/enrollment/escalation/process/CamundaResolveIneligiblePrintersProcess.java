package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DECIDE_ESCALATION;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DECISION_REASON;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_DECISION;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.OpenTaskCondition;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.ResolveIneligiblePrintersProcess;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code resolve-ineligible-printers}. */
@Component
class CamundaResolveIneligiblePrintersProcess implements ResolveIneligiblePrintersProcess {

    private final TaskService tasks;
    private final TaskInbox inbox;

    CamundaResolveIneligiblePrintersProcess(TaskService tasks, TaskInbox inbox) {
        this.tasks = tasks;
        this.inbox = inbox;
    }

    @Override
    public void printersDecided(UUID enrollmentId, UUID escalationId, EscalationDecision last, String reason) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ESCALATION_DECISION.name(), last.formValue());
        variables.put(DECISION_REASON.name(), reason);
        taskOf(enrollmentId, escalationId).ifPresent(task -> tasks.complete(task.getId(), variables));
    }

    @Override
    public Map<UUID, OpenTask> openTasks(Collection<EscalationView> escalations) {
        Map<String, List<OpenTask>> open = inbox.ofRequests(escalations.stream()
                .map(escalation -> escalation.enrollmentId().toString())
                .distinct()
                .toList());
        Map<UUID, OpenTask> found = new HashMap<>();
        for (EscalationView escalation : escalations) {
            open.getOrDefault(escalation.enrollmentId().toString(), List.of()).stream()
                    .filter(task -> DECIDE_ESCALATION.equals(task.key()))
                    .filter(task -> escalation.status().name().equals(task.eligibilityStatus()))
                    .findFirst()
                    .ifPresent(task -> found.put(escalation.id(), task));
        }
        return found;
    }

    @Override
    public OpenTaskCondition openTask(String enrollmentId, String escalationId, Optional<String> assignee) {
        return OpenTaskCondition.about(enrollmentId, DECIDE_ESCALATION, ESCALATION_ID.name(), escalationId, assignee);
    }

    /** Of the few open tasks of one request, the one that is about this escalation. */
    private Optional<Task> taskOf(UUID enrollmentId, UUID escalationId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(enrollmentId.toString())
                .taskDefinitionKey(DECIDE_ESCALATION)
                .list()
                .stream()
                .filter(task -> escalationId.toString().equals(tasks.getVariable(task.getId(), ESCALATION_ID.name())))
                .findFirst();
    }
}
