package io.mpsexpress.removal;

import io.mpsexpress.organization.OrganizationView;
import java.util.Set;
import java.util.UUID;

/** What the domain tells the process {@code remove-from-mps-express}. */
public interface RemoveFromMpsExpressProcess {

    /** A removal is requested. */
    void removalRequested(Removal removal);

    /**
     * A removal as the process needs to know it.
     *
     * @param printerCount 0 for an entitlement
     * @param requestedBy name of who asked
     * @param deciders groups whose members decide
     */
    record Removal(
            UUID id,
            String number,
            OrganizationView organization,
            boolean entitlement,
            int printerCount,
            String reason,
            String requestedBy,
            Set<String> deciders) {}
}
