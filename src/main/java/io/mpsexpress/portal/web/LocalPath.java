package io.mpsexpress.portal.web;

import java.util.regex.Pattern;

/** A path inside this application, given by a client: nobody is led elsewhere by it. */
final class LocalPath {

    // begins with one slash: "//host" and "/\host" are other hosts to a browser; no controls, spaces, backslashes or
    // braces
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7a]*");

    private LocalPath() {}

    static String orHome(String path) {
        return path != null && LOCAL.matcher(path).matches() ? path : "/";
    }
}
