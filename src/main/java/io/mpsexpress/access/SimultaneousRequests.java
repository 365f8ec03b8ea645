package io.mpsexpress.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is asked for twice at once is begun once: a double click, two tabs, two people with the same selection, a client that
 * did not wait for its answer. Whoever asks for the same when the first request can be known of means another one.
 */
public interface SimultaneousRequests {

    /**
     * Begins what is asked for, within the transaction of the caller, unless the same was begun since the call came in.
     *
     * @param asked its kind, and all that makes it the same, as anything JSON can hold; who asks is no part of it
     * @param begin begins it; gives its id
     * @return id of what was begun, by this call or by the one that was quicker
     */
    UUID begin(List<?> asked, Supplier<UUID> begin);
}
