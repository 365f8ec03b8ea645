package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.CONTACT_ASSIGNMENT_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DECIDE_ESCALATION;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DECISION_REASON;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_DECISION;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_OUTCOME;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.NOTHING_LEFT_MESSAGE;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.OpenTaskCondition;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.EscalationOutcome;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.ResolveIneligiblePrintersProcess;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code resolve-ineligible-printers}. */
@Component
class CamundaResolveIneligiblePrintersProcess implements ResolveIneligiblePrintersProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskInbox inbox;
    private final EscalatedPrinterTable table;

    CamundaResolveIneligiblePrintersProcess(
            RuntimeService runtime, TaskService tasks, TaskInbox inbox, EscalatedPrinterTable table) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.inbox = inbox;
        this.table = table;
    }

    @Override
    public boolean endsWithNothingLeft(UUID enrollmentId, UUID escalationId) {
        return waitingFor(enrollmentId, escalationId).isPresent();
    }

    @Override
    public Optional<UUID> contactAskedFor(UUID enrollmentId, UUID escalationId) {
        return waitingFor(enrollmentId, escalationId)
                .map(task -> (String) runtime.getVariable(task.getId(), CONTACT_ASSIGNMENT_ID.name()))
                .map(UUID::fromString);
    }

    @Override
    public void nothingLeft(UUID enrollmentId, UUID escalationId, EscalationOutcome outcome) {
        Map<String, Object> variables = Map.of(ESCALATION_OUTCOME.name(), outcome.variableValue());
        waitingFor(enrollmentId, escalationId)
                .ifPresent(task -> runtime.messageEventReceived(NOTHING_LEFT_MESSAGE, task.getId(), variables));
    }

    @Override
    public void printersLeft(UUID enrollmentId, UUID escalationId) {
        waitingFor(enrollmentId, escalationId)
                .map(Execution::getProcessInstanceId)
                .or(() -> taskOf(enrollmentId, escalationId).map(Task::getProcessInstanceId))
                .ifPresent(instance -> runtime.setVariables(instance, table.of(escalationId)));
    }

    /** Of the few open tasks of one request, the one that is about this escalation, and hears that nothing is left. */
    private Optional<Execution> waitingFor(UUID enrollmentId, UUID escalationId) {
        return runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(enrollmentId.toString())
                .messageEventSubscriptionName(NOTHING_LEFT_MESSAGE)
                .list()
                .stream()
                .filter(task -> escalationId.toString().equals(runtime.getVariable(task.getId(), ESCALATION_ID.name())))
                .findFirst();
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
    public OpenTaskCondition openTask(
            String enrollmentId, String escalationId, Collection<String> assignees, boolean free) {
        return OpenTaskCondition.about(
                enrollmentId, DECIDE_ESCALATION, ESCALATION_ID.name(), escalationId, assignees, free);
    }

    /** Of the few open tasks of one request, the one that is about this escalation. */
    private Optional<Task> taskOf(UUID enrollmentId, UUID escalationId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(enrollmentId.toString()).list().stream()
                .filter(task -> escalationId.toString().equals(tasks.getVariable(task.getId(), ESCALATION_ID.name())))
                .findFirst();
    }
}
