package io.mpsexpress.imports.process;

import static io.mpsexpress.imports.process.ImportVariables.ORGANIZATION_ID;
import static io.mpsexpress.imports.process.ImportVariables.ORGANIZATION_NAME;
import static io.mpsexpress.imports.process.ImportVariables.PARTNER_ID;
import static io.mpsexpress.imports.process.ImportVariables.PARTNER_NAME;
import static io.mpsexpress.imports.process.ImportVariables.REQUEST_NUMBER;

import io.mpsexpress.imports.ImportProcess;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.request.RequestKind;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code import-contacts} and {@code import-fleet}. */
@Component
class CamundaImportProcess implements ImportProcess {

    private final RuntimeService runtimeService;

    CamundaImportProcess(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void importConfirmed(RequestKind kind, UUID importId, String number, OrganizationView organization) {
        ImportVariables of = ImportVariables.of(kind);
        Map<String, Object> variables = new HashMap<>(Map.of(
                of.importId().name(), of.importId().asStored(importId),
                REQUEST_NUMBER.name(), number,
                ORGANIZATION_ID.name(), ORGANIZATION_ID.asStored(organization.id()),
                ORGANIZATION_NAME.name(), organization.name(),
                PARTNER_ID.name(), PARTNER_ID.asStored(organization.partnerId())));
        if (of == ImportVariables.CONTACTS) {
            variables.put(PARTNER_NAME.name(), organization.parentName());
        }
        runtimeService.startProcessInstanceByKey(of.process(), importId.toString(), variables);
    }
}
