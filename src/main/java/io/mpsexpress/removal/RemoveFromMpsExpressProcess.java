package io.mpsexpress.removal;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.removal.domain.Removal;

/** What the domain tells the process {@code remove-from-mps-express}. */
public interface RemoveFromMpsExpressProcess {

    /**
     * A removal is requested.
     *
     * @param requestedBy name of who asked
     */
    void removalRequested(Removal removal, OrganizationView organization, String requestedBy);
}
