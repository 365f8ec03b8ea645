package io.mpsexpress.access;

import java.util.Optional;

/** The language that each person chose to read, kept with the person: it follows them to every browser. */
public interface ChosenLanguages {

    /** Name of the session's attribute that holds what somebody chose on the page before sign-in. */
    String BEFORE_SIGN_IN = "mps-express.chosenLanguage";

    /**
     * What the person chose last, as a language tag like {@code it}; empty when they never chose.
     *
     * @param userId may be unknown
     */
    Optional<String> of(String userId);

    /** Remembers a choice. */
    void choose(String userId, String language);
}
