package io.mpsexpress.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Camunda's filter for a sign-in from outside, but it keeps the web applications' idea of the person in step: Camunda's would
 * go on with the groups and tenants of the first request of a session.
 */
class FollowSignedIn extends ContainerBasedAuthenticationFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        forgetOutdated((HttpServletRequest) request);
        super.doFilter(request, response, chain);
    }

    private static void forgetOutdated(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            return;
        }
        Authentications known = AuthenticationUtil.getAuthsFromSession(request.getSession());
        for (UserAuthentication authentication : known.getAuthentications()) {
            boolean sameGroups = signedIn.caller().groupIds().equals(Set.copyOf(authentication.getGroupIds()));
            if (!sameGroups || !signedIn.caller().userId().equals(authentication.getIdentityId())) {
                known.removeByEngineName(authentication.getProcessEngineName());
            }
        }
    }
}
