package io.mpsexpress.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a person who opens a page to the sign-in page; scripts and htmx, which cannot follow, learn that they must. Who sends
 * something was on a page before: they are told that their session has ended, and come back to that page.
 */
class SignInOrUnauthorized implements AuthenticationEntryPoint {

    private static final String ENDED = "?expired";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String signIn = request.getContextPath() + "/sign-in";
        WayBack.keep(request, response);
        if (WayBack.isPage(request)) {
            response.sendRedirect(signIn);
            return;
        }
        if (WayBack.isForm(request)) {
            response.sendRedirect(signIn + ENDED);
            return;
        }
        response.setHeader("HX-Redirect", signIn + (WayBack.isFragment(request) ? ENDED : ""));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** Whether it comes from a page that a person looks at, not from a client of an API. */
    static boolean isSentByPerson(HttpServletRequest request) {
        return WayBack.isForm(request) || WayBack.isFragment(request);
    }
}
