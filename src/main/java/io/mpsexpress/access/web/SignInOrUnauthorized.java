package io.mpsexpress.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends a person who opens a page to the sign-in page; scripts and htmx, which cannot follow, learn that they must. */
class SignInOrUnauthorized implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String signIn = request.getContextPath() + "/sign-in";
        if (PagesOnlyRequestCache.isPage(request)) {
            response.sendRedirect(signIn);
            return;
        }
        response.setHeader("HX-Redirect", signIn);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
