package io.mpsexpress.organization;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many printers organizations have: what the module of the fleet gives for their figures, in one call for a page. */
public interface FleetFigures {

    /**
     * Printers registered in each of the organizations by their eligibility as of the last change; organizations without any
     * are missing, and so are statuses that none has.
     */
    Map<UUID, Map<EligibilityStatus, Long>> printersByStatus(Collection<UUID> organizationIds);

    /**
     * How many printers of each of the organizations are eligible, and in a request to add them that is not ended; organizations
     * without any are missing.
     */
    Map<UUID, Long> eligibleAskedFor(Collection<UUID> organizationIds);

    /** Whether one of the organizations has a printer. */
    boolean hasPrinters(Collection<UUID> organizationIds);
}
