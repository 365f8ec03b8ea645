package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.domain.SignInRecord;
import io.mpsexpress.access.domain.UserSessions;
import io.mpsexpress.access.web.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.logout.LogoutTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Goes on with somebody whom a provider knows as with anybody who has signed in. */
class CameFromProvider implements AuthenticationSuccessHandler {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final AuthenticationSuccessHandler welcome;
    private final SignInRecord record;

    CameFromProvider(AuthenticationSuccessHandler welcome, SignInRecord record) {
        this.welcome = welcome;
        this.record = record;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        OAuth2AuthenticationToken proof = (OAuth2AuthenticationToken) authentication;
        ProvidersPerson person = (ProvidersPerson) proof.getPrincipal();
        SignedIn signedIn = new SignedIn(person.caller());
        signedIn.setDetails(new ProviderSession(
                request,
                proof.getAuthorizedClientRegistrationId(),
                person.getIdToken().getTokenValue()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        noteProvidersSession(request.getSession(), person.getIdToken());
        record.providersPersonCame(person.caller(), request.getRemoteAddr());
        welcome.onAuthenticationSuccess(request, response, signedIn);
    }

    private static void noteProvidersSession(HttpSession session, OidcIdToken token) {
        String id = token.getClaimAsString(LogoutTokenClaimNames.SID);
        if (id != null) {
            session.setAttribute(UserSessions.begunBy(token.getIssuer().toString(), id), true);
        }
    }
}
