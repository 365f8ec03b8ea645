package io.mpsexpress.removal.process;

import io.mpsexpress.engine.ProcessVariable;
import java.util.UUID;

/** Ids and variables of the process {@code remove-from-mps-express}. */
final class RemoveFromMpsExpressVariables {

    static final String PROCESS = "remove-from-mps-express";
    static final String DECIDE_REMOVAL = "userTask_decideRemoval";

    static final ProcessVariable<UUID> REMOVAL_ID = ProcessVariable.id("removalId");
    static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");
    static final ProcessVariable<UUID> ORGANIZATION_ID = ProcessVariable.id("organizationId");
    static final ProcessVariable<String> ORGANIZATION_NAME = ProcessVariable.text("organizationName");
    static final ProcessVariable<UUID> PARTNER_ID = ProcessVariable.id("partnerId");
    static final ProcessVariable<String> PARTNER_NAME = ProcessVariable.text("partnerName");
    static final ProcessVariable<Boolean> OF_ENTITLEMENT = ProcessVariable.flag("removalOfEntitlement");
    static final ProcessVariable<Integer> PRINTER_COUNT = ProcessVariable.number("printerCount");
    static final ProcessVariable<Object> PRINTER_TABLE = ProcessVariable.table("printerTable");
    static final ProcessVariable<String> REMOVAL_REASON = ProcessVariable.text("removalReason");
    static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedByName");
    static final ProcessVariable<Object> REQUEST = ProcessVariable.table("request");
    static final ProcessVariable<String> DECIDERS = ProcessVariable.text("deciders");

    static final ProcessVariable<Boolean> ALLOWED = ProcessVariable.flag("removalAllowed");
    static final ProcessVariable<String> REMOVAL_DECISION = ProcessVariable.text("removalDecision");
    static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("decisionReason");
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("removalApproved");

    private RemoveFromMpsExpressVariables() {}
}
