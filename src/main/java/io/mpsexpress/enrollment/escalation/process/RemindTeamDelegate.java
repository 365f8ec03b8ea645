package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;

import io.mpsexpress.enrollment.escalation.UndecidedEscalations;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds whoever has the overdue escalation, and puts its task at the top of their list; decides nothing. */
@Component
class RemindTeamDelegate implements JavaDelegate {

    private final UndecidedEscalations escalations;
    private final TaskService tasks;

    RemindTeamDelegate(UndecidedEscalations escalations, TaskService tasks) {
        this.escalations = escalations;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int priority = escalations.remind(ESCALATION_ID.from(execution)).priorityOfTask();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), Math.max(priority, task.getPriority())));
    }
}
