package io.mpsexpress.access.token;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A token as its person sees it this once.
 *
 * @param token nobody can find it out afterwards
 */
public record MadeToken(@JsonUnwrapped TokenView view, String token) {

    /** Without the token: records end up in logs. */
    @Override
    public String toString() {
        return "MadeToken[" + view + "]";
    }
}
