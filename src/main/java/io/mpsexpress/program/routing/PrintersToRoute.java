package io.mpsexpress.program.routing;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.Map;

/** The printers that could be escalated, to try another routing table on. The module that owns the fleet knows. */
public interface PrintersToRoute {

    /** How many of all customers are not eligible as they stand now; without statuses that none has. */
    Map<EligibilityStatus, Long> notEligible();
}
