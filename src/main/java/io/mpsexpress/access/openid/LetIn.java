package io.mpsexpress.access.openid;

import io.mpsexpress.access.Caller;

/**
 * Whether somebody comes in whom a provider knows.
 *
 * @param caller null when they do not
 * @param refusal null when they do
 */
public record LetIn(Caller caller, Refusal refusal) {

    static LetIn as(Caller caller) {
        return new LetIn(caller, null);
    }

    static LetIn refused(Refusal refusal) {
        return new LetIn(null, refusal);
    }
}
