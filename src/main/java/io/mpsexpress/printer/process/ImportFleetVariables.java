package io.mpsexpress.printer.process;

import io.mpsexpress.engine.ProcessVariable;
import java.util.UUID;

/** Ids and variables of the process {@code import-fleet}. */
final class ImportFleetVariables {

    static final String PROCESS = "import-fleet";

    static final ProcessVariable<UUID> IMPORT_ID = ProcessVariable.id("printerImportId");
    static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");
    static final ProcessVariable<UUID> ORGANIZATION_ID = ProcessVariable.id("organizationId");
    static final ProcessVariable<String> ORGANIZATION_NAME = ProcessVariable.text("organizationName");
    static final ProcessVariable<UUID> PARTNER_ID = ProcessVariable.id("partnerId");

    static final ProcessVariable<Boolean> ROWS_LEFT = ProcessVariable.flag("rowsLeft");
    static final ProcessVariable<Boolean> CANCELLED = ProcessVariable.flag("importCancelled");

    private ImportFleetVariables() {}
}
