package io.mpsexpress.contact.process;

import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.ASSIGNMENT_ID;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CHOOSE_TASK;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_DECISION;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_ID;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.ORGANIZATION_ID;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.ORGANIZATION_NAME;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.PARTNER_ID;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.PARTNER_NAME;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.PRINTER_COUNT;

import io.mpsexpress.contact.AssignSuppliesContactProcess;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code assign-supplies-contact}. */
@Component
class CamundaAssignSuppliesContactProcess implements AssignSuppliesContactProcess {

    private final RuntimeService runtimeService;
    private final TaskService taskService;

    CamundaAssignSuppliesContactProcess(RuntimeService runtimeService, TaskService taskService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    @Override
    public void contactNeeded(Need need) {
        runtimeService.startProcessInstanceByKey(
                AssignSuppliesContactVariables.PROCESS,
                need.assignmentId().toString(),
                Map.of(
                        ASSIGNMENT_ID.name(), ASSIGNMENT_ID.asStored(need.assignmentId()),
                        ORGANIZATION_ID.name(), ORGANIZATION_ID.asStored(need.organizationId()),
                        ORGANIZATION_NAME.name(), need.organizationName(),
                        PARTNER_ID.name(), PARTNER_ID.asStored(need.partnerId()),
                        PARTNER_NAME.name(), need.partnerName(),
                        PRINTER_COUNT.name(), need.printerCount()));
    }

    @Override
    public List<String> openTasks(String processInstanceId) {
        return taskService.createTaskQuery().processInstanceId(processInstanceId).list().stream()
                .map(Task::getId)
                .toList();
    }

    @Override
    public void contactChosen(String processInstanceId, UUID contactId) {
        Task task = taskService
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKey(CHOOSE_TASK)
                .singleResult();
        if (task == null) {
            throw Refused.conflict("contact.assignment.noChoice");
        }
        taskService.complete(
                task.getId(),
                Map.of(
                        CONTACT_DECISION.name(), ContactDecision.ASSIGN.text(),
                        CONTACT_ID.name(), contactId.toString()));
    }
}
