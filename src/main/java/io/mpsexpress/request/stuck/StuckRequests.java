package io.mpsexpress.request.stuck;

import io.mpsexpress.access.Caller;
import io.mpsexpress.engine.StuckSteps.Place;
import java.util.List;
import java.util.UUID;

/** What a module knows of requests that have waited for too long. */
public interface StuckRequests {

    /** For the home page: those that the caller may see, the longest waiting first, at most about ten; empty when there is none. */
    List<StuckRequest> stuckFor(Caller caller);

    /**
     * Those that come behind a place.
     *
     * @param partnerId of this partner only; null for all
     * @param organizationId of this customer only; null for all
     * @param behind with a request's id
     * @return the longest waiting first
     */
    Part stuck(UUID partnerId, UUID organizationId, Place behind, int limit);

    /** @param count how many there are, those behind the limit too */
    record Part(List<Stuck> items, long count) {}

    /** How many there are, of all partners. */
    long countStuck();
}
