package io.mpsexpress.organization.process;

import static io.mpsexpress.organization.process.EntitleOrganizationVariables.CONFIRM_ENTITLEMENT;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.ORGANIZATION_ID;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.ORGANIZATION_NAME;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.PARTNER_ID;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.PARTNER_NAME;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.REQUEST_ID;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.REQUEST_NUMBER;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.organization.EntitleOrganizationProcess;
import io.mpsexpress.organization.OrganizationView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code entitle-organization}. */
@Component
class CamundaEntitleOrganizationProcess implements EntitleOrganizationProcess {

    private final RuntimeService runtimeService;
    private final TaskInbox tasks;

    CamundaEntitleOrganizationProcess(RuntimeService runtimeService, TaskInbox tasks) {
        this.runtimeService = runtimeService;
        this.tasks = tasks;
    }

    @Override
    public void entitlementRequested(UUID requestId, String number, OrganizationView organization) {
        runtimeService.startProcessInstanceByKey(
                EntitleOrganizationVariables.PROCESS,
                requestId.toString(),
                Map.of(
                        REQUEST_ID.name(), REQUEST_ID.asStored(requestId),
                        REQUEST_NUMBER.name(), number,
                        ORGANIZATION_ID.name(), ORGANIZATION_ID.asStored(organization.id()),
                        ORGANIZATION_NAME.name(), organization.name(),
                        PARTNER_ID.name(), PARTNER_ID.asStored(organization.partnerId()),
                        PARTNER_NAME.name(), organization.parentName()));
    }

    @Override
    public List<String> openTasks(UUID requestId) {
        return tasks.ofRequest(requestId.toString()).stream()
                .filter(task -> CONFIRM_ENTITLEMENT.equals(task.key()))
                .map(OpenTask::id)
                .toList();
    }
}
