package io.mpsexpress.access.web;

import io.mpsexpress.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells Camunda who is signed in, with groups and tenant. Public with a public constructor because Camunda creates it by
 * its name. Staff get no list of tenants: they pass the tenant check by their group.
 */
public class SignedInProvider implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            return AuthenticationResult.unsuccessful();
        }
        Caller caller = signedIn.caller();
        AuthenticationResult result = AuthenticationResult.successful(caller.userId());
        result.setGroups(caller.groupIds().stream().sorted().toList());
        result.setTenants(
                caller.partnerScope().map(UUID::toString).map(List::of).orElse(List.of()));
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security asked for the sign-in before
    }
}
