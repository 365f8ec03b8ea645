package io.mpsexpress.removal.process;

import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.DECIDERS;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.OF_ENTITLEMENT;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.ORGANIZATION_ID;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.ORGANIZATION_NAME;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.PARTNER_ID;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.PARTNER_NAME;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.PRINTER_COUNT;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REMOVAL_ID;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REMOVAL_REASON;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REQUEST;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REQUESTED_BY;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REQUEST_NUMBER;

import io.mpsexpress.access.Role;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.removal.RemoveFromMpsExpressProcess;
import io.mpsexpress.removal.domain.Removal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code remove-from-mps-express}. */
@Component
class CamundaRemoveFromMpsExpressProcess implements RemoveFromMpsExpressProcess {

    private final RuntimeService runtimeService;

    CamundaRemoveFromMpsExpressProcess(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void removalRequested(Removal removal, OrganizationView organization, String requestedBy) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(REMOVAL_ID.name(), REMOVAL_ID.asStored(removal.id()));
        variables.put(REQUEST_NUMBER.name(), removal.number());
        variables.put(ORGANIZATION_ID.name(), ORGANIZATION_ID.asStored(organization.id()));
        variables.put(ORGANIZATION_NAME.name(), organization.name());
        variables.put(PARTNER_ID.name(), PARTNER_ID.asStored(organization.partnerId()));
        variables.put(PARTNER_NAME.name(), organization.parentName());
        variables.put(OF_ENTITLEMENT.name(), removal.isOfEntitlement());
        if (!removal.isOfEntitlement()) {
            variables.put(PRINTER_COUNT.name(), removal.printerCount());
        }
        variables.put(REMOVAL_REASON.name(), removal.reason());
        variables.put(REQUESTED_BY.name(), requestedBy);
        variables.put(REQUEST.name(), REQUEST.asStored(wording(removal, requestedBy)));
        variables.put(DECIDERS.name(), deciders(removal));
        runtimeService.startProcessInstanceByKey(
                RemoveFromMpsExpressVariables.PROCESS, removal.id().toString(), variables);
    }

    private static Wording wording(Removal removal, String requestedBy) {
        return removal.isOfEntitlement()
                ? Wording.of("removal.request.entitlement", requestedBy)
                : Wording.of("removal.request.printers", removal.printerCount(), requestedBy);
    }

    /** Several groups in one expression of the model. */
    private static String deciders(Removal removal) {
        return removal.deciders().stream().map(Role::groupId).sorted().collect(Collectors.joining(","));
    }
}
