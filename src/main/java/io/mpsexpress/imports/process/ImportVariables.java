package io.mpsexpress.imports.process;

import io.mpsexpress.engine.ProcessVariable;
import io.mpsexpress.request.RequestKind;
import java.util.UUID;

/** Ids and variables of the processes {@code import-contacts} and {@code import-fleet}. */
enum ImportVariables {
    CONTACTS("import-contacts", "contactImportId"),
    FLEET("import-fleet", "printerImportId");

    static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");
    static final ProcessVariable<UUID> ORGANIZATION_ID = ProcessVariable.id("organizationId");
    static final ProcessVariable<String> ORGANIZATION_NAME = ProcessVariable.text("organizationName");
    static final ProcessVariable<UUID> PARTNER_ID = ProcessVariable.id("partnerId");
    static final ProcessVariable<String> PARTNER_NAME = ProcessVariable.text("partnerName");

    static final ProcessVariable<Boolean> ROWS_LEFT = ProcessVariable.flag("rowsLeft");
    static final ProcessVariable<Boolean> CANCELLED = ProcessVariable.flag("importCancelled");

    private final String process;
    private final ProcessVariable<UUID> importId;

    ImportVariables(String process, String importId) {
        this.process = process;
        this.importId = ProcessVariable.id(importId);
    }

    static ImportVariables of(RequestKind kind) {
        return kind == RequestKind.CONTACT_IMPORT ? CONTACTS : FLEET;
    }

    String process() {
        return process;
    }

    ProcessVariable<UUID> importId() {
        return importId;
    }
}
