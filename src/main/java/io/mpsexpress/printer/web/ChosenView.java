package io.mpsexpress.printer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The columns of the printers page that a person chose last, kept in their browser. */
final class ChosenView {

    private static final String COOKIE = "printer-view";
    private static final String MANAGED = "managed";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private ChosenView() {}

    /** Whether it is the view <em>Managed</em>; a choice made just now is remembered. */
    static boolean isManaged(String chosenNow, HttpServletRequest request, HttpServletResponse response) {
        if (chosenNow == null) {
            var cookie = WebUtils.getCookie(request, COOKIE);
            return cookie != null && MANAGED.equals(cookie.getValue());
        }
        boolean managed = MANAGED.equals(chosenNow);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, managed ? MANAGED : "standard")
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return managed;
    }
}
