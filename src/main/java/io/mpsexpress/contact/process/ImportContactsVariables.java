package io.mpsexpress.contact.process;

import io.mpsexpress.engine.ProcessVariable;
import java.util.UUID;

/** Ids and variables of the process {@code import-contacts}. */
final class ImportContactsVariables {

    static final String PROCESS = "import-contacts";

    static final ProcessVariable<UUID> IMPORT_ID = ProcessVariable.id("contactImportId");
    static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");
    static final ProcessVariable<UUID> ORGANIZATION_ID = ProcessVariable.id("organizationId");
    static final ProcessVariable<String> ORGANIZATION_NAME = ProcessVariable.text("organizationName");
    static final ProcessVariable<UUID> PARTNER_ID = ProcessVariable.id("partnerId");
    static final ProcessVariable<String> PARTNER_NAME = ProcessVariable.text("partnerName");

    static final ProcessVariable<Boolean> ROWS_LEFT = ProcessVariable.flag("rowsLeft");
    static final ProcessVariable<Boolean> CANCELLED = ProcessVariable.flag("importCancelled");

    private ImportContactsVariables() {}
}
