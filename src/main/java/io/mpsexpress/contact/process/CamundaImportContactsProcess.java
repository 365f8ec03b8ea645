package io.mpsexpress.contact.process;

import static io.mpsexpress.contact.process.ImportContactsVariables.IMPORT_ID;
import static io.mpsexpress.contact.process.ImportContactsVariables.ORGANIZATION_ID;
import static io.mpsexpress.contact.process.ImportContactsVariables.ORGANIZATION_NAME;
import static io.mpsexpress.contact.process.ImportContactsVariables.PARTNER_ID;
import static io.mpsexpress.contact.process.ImportContactsVariables.PARTNER_NAME;
import static io.mpsexpress.contact.process.ImportContactsVariables.REQUEST_NUMBER;

import io.mpsexpress.contact.ImportContactsProcess;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code import-contacts}. */
@Component
class CamundaImportContactsProcess implements ImportContactsProcess {

    private final RuntimeService runtimeService;

    CamundaImportContactsProcess(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void importConfirmed(ConfirmedImport confirmed) {
        runtimeService.startProcessInstanceByKey(
                ImportContactsVariables.PROCESS,
                confirmed.importId().toString(),
                Map.of(
                        IMPORT_ID.name(), IMPORT_ID.asStored(confirmed.importId()),
                        REQUEST_NUMBER.name(), confirmed.number(),
                        ORGANIZATION_ID.name(), ORGANIZATION_ID.asStored(confirmed.organizationId()),
                        ORGANIZATION_NAME.name(), confirmed.organizationName(),
                        PARTNER_ID.name(), PARTNER_ID.asStored(confirmed.partnerId()),
                        PARTNER_NAME.name(), confirmed.partnerName()));
    }
}
