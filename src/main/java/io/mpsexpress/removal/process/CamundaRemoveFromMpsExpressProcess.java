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

import io.mpsexpress.engine.Wording;
import io.mpsexpress.removal.RemoveFromMpsExpressProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
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
    public void removalRequested(Removal removal) {
        runtimeService.startProcessInstanceByKey(
                RemoveFromMpsExpressVariables.PROCESS, removal.id().toString(), variables(removal));
    }

    private static Map<String, Object> variables(Removal removal) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(REMOVAL_ID.name(), REMOVAL_ID.asStored(removal.id()));
        variables.put(REQUEST_NUMBER.name(), removal.number());
        variables.put(
                ORGANIZATION_ID.name(),
                ORGANIZATION_ID.asStored(removal.organization().id()));
        variables.put(ORGANIZATION_NAME.name(), removal.organization().name());
        variables.put(
                PARTNER_ID.name(), PARTNER_ID.asStored(removal.organization().partnerId()));
        variables.put(PARTNER_NAME.name(), removal.organization().parentName());
        variables.put(OF_ENTITLEMENT.name(), removal.entitlement());
        if (!removal.entitlement()) {
            variables.put(PRINTER_COUNT.name(), removal.printerCount());
        }
        variables.put(REMOVAL_REASON.name(), removal.reason());
        variables.put(REQUESTED_BY.name(), removal.requestedBy());
        variables.put(REQUEST.name(), REQUEST.asStored(wording(removal)));
        // several groups in one expression of the model
        variables.put(DECIDERS.name(), String.join(",", new TreeSet<>(removal.deciders())));
        return variables;
    }

    private static Wording wording(Removal removal) {
        return removal.entitlement()
                ? Wording.of("removal.request.entitlement", removal.requestedBy())
                : Wording.of("removal.request.printers", removal.printerCount(), removal.requestedBy());
    }
}
