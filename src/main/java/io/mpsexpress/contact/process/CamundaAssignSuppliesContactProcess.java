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
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.REQUEST_NUMBER;

import io.mpsexpress.contact.AssignSuppliesContactProcess;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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
    public void contactNeeded(UUID assignmentId, String number, OrganizationView organization, int printers) {
        runtimeService.startProcessInstanceByKey(
                AssignSuppliesContactVariables.PROCESS,
                assignmentId.toString(),
                Map.of(
                        ASSIGNMENT_ID.name(), ASSIGNMENT_ID.asStored(assignmentId),
                        REQUEST_NUMBER.name(), number,
                        ORGANIZATION_ID.name(), ORGANIZATION_ID.asStored(organization.id()),
                        ORGANIZATION_NAME.name(), organization.name(),
                        PARTNER_ID.name(), PARTNER_ID.asStored(organization.partnerId()),
                        PARTNER_NAME.name(), organization.parentName(),
                        PRINTER_COUNT.name(), printers));
    }

    @Override
    public Optional<OpenStep> openStep(String processInstanceId) {
        return taskService.createTaskQuery().processInstanceId(processInstanceId).list().stream()
                .map(task -> new OpenStep(task.getId(), CHOOSE_TASK.equals(task.getTaskDefinitionKey())))
                .findFirst();
    }

    @Override
    public void contactChosen(String processInstanceId, UUID contactId) {
        answer(
                processInstanceId,
                Map.of(
                        CONTACT_DECISION.name(), ContactDecision.ASSIGN.text(),
                        CONTACT_ID.name(), contactId.toString()));
    }

    @Override
    public void newContactWanted(String processInstanceId) {
        answer(processInstanceId, Map.of(CONTACT_DECISION.name(), ContactDecision.CREATE.text()));
    }

    private void answer(String processInstanceId, Map<String, Object> fields) {
        OpenStep step = openStep(processInstanceId)
                .filter(OpenStep::choice)
                .orElseThrow(() -> Refused.conflict("contact.assignment.noChoice"));
        taskService.complete(step.taskId(), fields);
    }
}
