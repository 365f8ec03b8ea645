package io.mpsexpress.access.domain;

import io.mpsexpress.access.Caller;

/**
 * What sign-in needs of a person.
 *
 * @param passwordHash null for somebody who never chose a password
 * @param enabled false for somebody who must not come in any more
 */
public record KnownUser(Caller caller, String passwordHash, boolean enabled) {

    @Override
    public String toString() {
        return "KnownUser[" + caller.userId() + "]";
    }
}
