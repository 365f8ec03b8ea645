package io.mpsexpress.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** A path inside this application, given by a client: nobody is led elsewhere by it. */
public final class LocalPath {

    // begins with one slash: "//host" and "/\host" are other hosts to a browser; no controls, spaces, backslashes or
    // braces
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7a]*");

    private LocalPath() {}

    /** Where on our own pages a person came from, as their browser says; home when it says nothing of use. */
    public static String ofReferrer(String referrer) {
        try {
            URI page = new URI(referrer == null ? "/" : referrer);
            String path = page.getRawPath() == null ? "/" : page.getRawPath();
            return orHome(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    /** The path itself, or home when it is none of ours; null is none. */
    public static String orHome(String path) {
        return path != null && LOCAL.matcher(path).matches() ? path : "/";
    }
}
