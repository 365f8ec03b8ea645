package io.mpsexpress.request;

import io.mpsexpress.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Requests that came to their end, and how long they took from the day they were asked for: not those that were cancelled,
 * withdrawn or ended by somebody else, and no imports of files, which nobody waits for. Whether the caller may see a partner's is
 * checked by those who use it.
 */
public interface EndedRequests {

    /**
     * @param stretches of time, which do not overlap
     * @param partnerId of this partner; null for all
     * @param organizationId of this customer; null for all
     * @return by the place of the stretch; stretches in which none ended are missing
     */
    Map<Integer, Ended> measure(List<Stretch> stretches, UUID partnerId, UUID organizationId);

    /**
     * The requests that {@link #measure} counts in a stretch, that which took longest first.
     *
     * @param cursor null for the first page
     */
    Page<One> longest(Stretch stretch, UUID partnerId, UUID organizationId, int limit, String cursor);

    /** @param to not in it */
    record Stretch(Instant from, Instant to) {}

    /** Percentiles are continuous: between two requests as far as the share lies between them. */
    record Ended(long count, double medianSeconds, double p90Seconds) {}

    record One(UUID id, Instant endedAt, Duration took) {}
}
