package io.mpsexpress.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is asked for twice at once is begun once: a double click, two tabs, two people with the same selection, a client that
 * did not wait for its answer. Whoever asks for the same when the first request can be known of means another one; the same
 * person not before a moment has passed, as a second click may come after the first one's answer.
 */
public interface SimultaneousRequests {

    /**
     * Begins what is asked for, within the transaction of the caller, unless the same was begun since the call came in, or by
     * the same person a moment before.
     *
     * @param asked its kind, and all that makes it the same, as anything JSON can hold; who asks is no part of it
     * @param untouched whether the request of this id is as it was begun: whoever went on with it knew of it
     * @param begin begins it; gives its id
     * @return id of what was begun, by this call or by the one that was quicker
     */
    UUID begin(List<?> asked, Predicate<UUID> untouched, Supplier<UUID> begin);

    /** What {@link #begin} would lead to instead of beginning another; of what is begun at this moment nothing is known. */
    Optional<UUID> begun(List<?> asked, Predicate<UUID> untouched);
}
