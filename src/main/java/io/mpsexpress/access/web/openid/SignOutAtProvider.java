package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.web.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Whoever came by a provider is signed out there, too, where it can be done (OpenID Connect RP-Initiated Logout 1.0). */
class SignOutAtProvider implements LogoutSuccessHandler {

    private static final String SIGNED_OUT = "/sign-in?signedOut";

    private final OidcClientInitiatedLogoutSuccessHandler goOn;

    SignOutAtProvider(ClientRegistrationRepository clients) {
        this.goOn = new OidcClientInitiatedLogoutSuccessHandler(clients);
        goOn.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        goOn.setDefaultTargetUrl(SIGNED_OUT);
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        boolean fromProvider = who instanceof SignedIn && who.getDetails() instanceof ProviderSession;
        goOn.onLogoutSuccess(
                request,
                response,
                fromProvider ? ((ProviderSession) who.getDetails()).asAuthentication(who.getName()) : who);
    }
}
