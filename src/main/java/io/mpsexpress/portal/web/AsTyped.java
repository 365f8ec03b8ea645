package io.mpsexpress.portal.web;

import java.util.Locale;

/** What is taken as it was typed, because it is compared by its hash: passwords and secrets. */
final class AsTyped {

    private AsTyped() {}

    /** Whether a field or parameter of this name is one. */
    static boolean isIt(String name) {
        String lowerCase = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lowerCase.contains("password") || lowerCase.contains("secret");
    }
}
