package io.mpsexpress.access.web;

import io.mpsexpress.access.FormPage;
import io.mpsexpress.shared.LocalPath;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Where a person wanted to go, or had a form open, before they were sent to sign in. Their browser keeps it: nothing is stored for
 * somebody who may never sign in. Never a script's call or a fragment, which are no place to land, but the page that it came from.
 */
final class WayBack {

    private static final String COOKIE = "way-back";
    private static final String CURRENT_PAGE_OF_HTMX = "HX-Current-URL";
    private static final Duration KEPT = Duration.ofHours(8);
    // browsers keep 4 KB of a cookie
    private static final int LONGEST = 2_000;

    private WayBack() {}

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        String path = wanted(request);
        if (path != null && path.length() <= LONGEST) {
            set(response, encoded(path), KEPT);
        }
    }

    /** Where to go on, this once; home when nothing is known. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        if (kept == null) {
            return "/";
        }
        set(response, "", Duration.ZERO);
        return LocalPath.orHome(decoded(kept.getValue()));
    }

    /** Whether a person opens a page. */
    static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && isForPerson(request);
    }

    /** Whether a person sends a form. */
    static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && isForPerson(request);
    }

    /** Whether htmx asks for part of a page. */
    static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static String wanted(HttpServletRequest request) {
        if (isFragment(request)) {
            String page = request.getHeader(CURRENT_PAGE_OF_HTMX);
            // who asks from no page only helps with a field: where the person went meanwhile counts
            return page == null ? null : LocalPath.ofReferrer(page);
        }
        if (isForm(request)) {
            return FormPage.of(request);
        }
        if (!isPage(request)) {
            return null;
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean isForPerson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && !isFragment(request)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
    }

    private static void set(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String encoded(String path) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // not written by us
            return null;
        }
    }
}
