package io.mpsexpress.organization;

import java.util.List;
import java.util.UUID;

/** The process {@code entitle-organization}, as the domain sees it. */
public interface EntitleOrganizationProcess {

    /**
     * Somebody asked to entitle an organization. Runs in the caller's transaction.
     *
     * @param requestId the entitlement request, which is the business key
     * @param number what people call it
     */
    void entitlementRequested(UUID requestId, String number, OrganizationView organization);

    /**
     * Ids of the human tasks that wait for a confirmation at present.
     *
     * @param requestId the entitlement request, or the request it is part of
     */
    List<String> openTasks(UUID requestId);
}
