package io.mpsexpress.access;

import io.mpsexpress.shared.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * The page that a form stands on, which is where its sender goes back to. The address that takes the form may show something
 * else, or nothing; a form that comes back for correction says where it stood at first.
 */
public final class FormPage {

    /** Name of the field in which each form says it. */
    public static final String FIELD = "_page";

    private FormPage() {}

    /** Path and query, inside this application; home when it is not known. */
    public static String of(HttpServletRequest request) {
        // what was turned away at the door is not read
        boolean unread = request.getAttribute(TurnedAway.ATTRIBUTE) != null;
        String said = unread ? null : request.getParameter(FIELD);
        return said == null ? LocalPath.ofReferrer(request.getHeader(HttpHeaders.REFERER)) : LocalPath.orHome(said);
    }
}
