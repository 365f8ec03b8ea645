package io.mpsexpress.access.web.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** By which a provider knows, at sign-out, what it is that ends. Kept in the session. */
class ProviderSession extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String registrationId;
    private final String idToken;

    ProviderSession(HttpServletRequest request, String registrationId, String idToken) {
        super(request);
        this.registrationId = registrationId;
        this.idToken = idToken;
    }

    /** As Spring Security wants it of whoever signs out. */
    OAuth2AuthenticationToken asAuthentication(String userId) {
        OidcIdToken hint = OidcIdToken.withTokenValue(idToken).subject(userId).build();
        return new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), hint), List.of(), registrationId);
    }
}
