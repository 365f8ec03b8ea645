package io.mpsexpress.request.stuck;

import io.mpsexpress.access.Caller;
import java.util.List;
import java.util.UUID;

/** What a module knows of requests that have waited for too long. */
public interface StuckRequests {

    /** For the home page: those that the caller may see, the longest waiting first, at most about ten; empty when there is none. */
    List<StuckRequest> stuckFor(Caller caller);

    /**
     * All of them.
     *
     * @param partnerId of this partner only; null for all
     * @param organizationId of this customer only; null for all
     * @return the longest waiting first
     */
    List<Stuck> stuck(UUID partnerId, UUID organizationId, int limit);

    /** How many there are, of all partners. */
    long countStuck();
}
