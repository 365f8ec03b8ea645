package io.mpsexpress.access;

import java.net.URI;
import java.util.function.Supplier;

/**
 * Calls that may be repeated without starting anything twice: a client that got no answer sends the same call again with
 * the same {@code Idempotency-Key} and gets the first answer.
 */
public interface IdempotentRequests {

    /**
     * Runs the call unless its key was used before, in one transaction with what the call does. A call with the same key at
     * the same time waits for the first.
     *
     * @param key of the header {@code Idempotency-Key}, at most 200 characters; null when the client sent none: runs always
     * @param request what was asked for: method, path and body, as anything JSON can hold
     * @param call does it
     * @return the first answer, also for a repetition
     * @throws io.mpsexpress.shared.Refused as a conflict when the caller used the key for another request; whatever the call
     *     throws, and then the key is free again
     */
    Answer once(String key, Object request, Supplier<Answer> call);

    /**
     * An answer of the API.
     *
     * @param status HTTP status
     * @param location null for none
     * @param body JSON can hold it: what the call gave, or for a repetition its JSON as a tree
     */
    record Answer(int status, URI location, Object body) {}
}
