package io.mpsexpress.organization.process;

import io.mpsexpress.engine.ProcessVariable;
import java.util.UUID;

/** Ids and variables of the process {@code entitle-organization}. */
final class EntitleOrganizationVariables {

    static final String PROCESS = "entitle-organization";
    static final String CONFIRM_ENTITLEMENT = "userTask_confirmEntitlement";

    static final ProcessVariable<UUID> REQUEST_ID = ProcessVariable.id("entitlementRequestId");
    static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");
    static final ProcessVariable<UUID> ORGANIZATION_ID = ProcessVariable.id("organizationId");
    static final ProcessVariable<String> ORGANIZATION_NAME = ProcessVariable.text("organizationName");
    static final ProcessVariable<UUID> PARTNER_ID = ProcessVariable.id("partnerId");
    static final ProcessVariable<String> PARTNER_NAME = ProcessVariable.text("partnerName");

    static final ProcessVariable<Boolean> ALLOWED = ProcessVariable.flag("entitlementAllowed");
    static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("entitlementConfirmed");
    static final ProcessVariable<Boolean> ENTITLED = ProcessVariable.flag("organizationEntitled");

    private EntitleOrganizationVariables() {}
}
