package io.mpsexpress.access;

import java.util.Optional;

/** How a person likes their pages: small texts by name, kept with the person and not with the browser. */
public interface UserPreferences {

    /**
     * What the current caller chose last.
     *
     * @param name of the preference, as {@code <module>.<what>}; at most 60 characters
     */
    Optional<String> get(String name);

    /**
     * Remembers a choice of the current caller.
     *
     * @param value at most 1000 characters
     */
    void put(String name, String value);
}
