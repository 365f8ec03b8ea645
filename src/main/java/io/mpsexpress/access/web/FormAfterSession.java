package io.mpsexpress.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form's token goes with the session. Whoever sends a form after their session has ended is not to blame: they are asked
 * to sign in again. Everybody else who is denied something is told so.
 */
class FormAfterSession implements AccessDeniedHandler {

    private final AccessDeniedHandler denied = new AccessDeniedHandlerImpl();
    private final AuthenticationEntryPoint signIn;

    FormAfterSession(AuthenticationEntryPoint signIn) {
        this.signIn = signIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        boolean nobody = SecurityContextHolder.getContext().getAuthentication() == null;
        if (nobody && exception instanceof CsrfException && SignInOrUnauthorized.isSentByPerson(request)) {
            signIn.commence(request, response, new CredentialsExpiredException("The session has ended", exception));
        } else {
            denied.handle(request, response, exception);
        }
    }
}
