package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DECIDE_ESCALATION;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;

import io.mpsexpress.enrollment.escalation.EscalationManagement;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the overdue escalation on record and its task at the top of the team's list; decides nothing. */
@Component
class RemindTeamDelegate implements JavaDelegate {

    private static final int OVERDUE_PRIORITY = 90;

    private final EscalationManagement escalations;
    private final TaskService tasks;

    RemindTeamDelegate(EscalationManagement escalations, TaskService tasks) {
        this.escalations = escalations;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.markOverdue(ESCALATION_ID.from(execution));
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(DECIDE_ESCALATION)
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), Math.max(OVERDUE_PRIORITY, task.getPriority())));
    }
}
