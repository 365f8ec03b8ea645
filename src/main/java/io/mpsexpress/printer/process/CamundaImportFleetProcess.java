package io.mpsexpress.printer.process;

import static io.mpsexpress.printer.process.ImportFleetVariables.IMPORT_ID;
import static io.mpsexpress.printer.process.ImportFleetVariables.ORGANIZATION_ID;
import static io.mpsexpress.printer.process.ImportFleetVariables.ORGANIZATION_NAME;
import static io.mpsexpress.printer.process.ImportFleetVariables.PARTNER_ID;
import static io.mpsexpress.printer.process.ImportFleetVariables.REQUEST_NUMBER;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.ImportFleetProcess;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code import-fleet}. */
@Component
class CamundaImportFleetProcess implements ImportFleetProcess {

    private final RuntimeService runtimeService;

    CamundaImportFleetProcess(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void importConfirmed(UUID importId, String number, OrganizationView organization) {
        runtimeService.startProcessInstanceByKey(
                ImportFleetVariables.PROCESS,
                importId.toString(),
                Map.of(
                        IMPORT_ID.name(), IMPORT_ID.asStored(importId),
                        REQUEST_NUMBER.name(), number,
                        ORGANIZATION_ID.name(), ORGANIZATION_ID.asStored(organization.id()),
                        ORGANIZATION_NAME.name(), organization.name(),
                        PARTNER_ID.name(), PARTNER_ID.asStored(organization.partnerId())));
    }
}
