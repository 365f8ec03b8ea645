package io.mpsexpress.organization;

import java.util.List;
import java.util.UUID;

/** The process {@code entitle-organization}, as the domain sees it. */
public interface EntitleOrganizationProcess {

    /** Somebody asked to entitle an organization. Runs in the caller's transaction. */
    void entitlementRequested(Entitlement entitlement);

    /**
     * Ids of the human tasks that wait for a confirmation at present.
     *
     * @param requestId the entitlement request, or the request it is part of
     */
    List<String> openTasks(UUID requestId);

    /**
     * What the process works on, with the names its forms show.
     *
     * @param requestId the entitlement request, which is the business key
     */
    record Entitlement(
            UUID requestId,
            String number,
            UUID organizationId,
            String organizationName,
            UUID partnerId,
            String partnerName) {}
}
