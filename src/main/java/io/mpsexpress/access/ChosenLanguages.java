package io.mpsexpress.access;

import java.util.Optional;

/** The language and the time zone that each person chose to read in, kept with the person: they follow them to every browser. */
public interface ChosenLanguages {

    /** Name of the cookie that says that the language of this browser was chosen on the page before sign-in. */
    String BEFORE_SIGN_IN = "lang-chosen";

    /**
     * What the person chose last, as a language tag like {@code it}; empty when they never chose.
     *
     * @param userId may be unknown
     */
    Optional<String> of(String userId);

    /** The time zone that the person chose, as the IANA calls it; empty when they never chose. */
    Optional<String> timeZoneOf(String userId);

    /** Remembers a choice. */
    void choose(String userId, String language);
}
