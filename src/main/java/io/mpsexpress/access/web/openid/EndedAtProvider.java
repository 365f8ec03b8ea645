package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.domain.UserSessions;
import io.mpsexpress.access.openid.ProviderSignIn;
import java.util.List;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;

/**
 * Whoever signs out at a provider is signed out here (OpenID Connect Back-Channel Logout 1.0): everywhere, or where the provider
 * does not say who it is, from the session that began with the one that ended. Sessions are in the database, where they are found
 * by both: nothing more is kept of them.
 */
class EndedAtProvider implements OidcSessionRegistry {

    private final ProviderSignIn signIn;
    private final UserSessions sessions;

    EndedAtProvider(ProviderSignIn signIn, UserSessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // the database knows
    }

    @Override
    public OidcSessionInformation removeSessionInformation(String sessionId) {
        return null;
    }

    /** @return none: there is nothing left to do */
    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        String issuer = token.getIssuer().toString();
        if (token.getSubject() == null) {
            sessions.endBegunBy(issuer, token.getSessionId());
        } else {
            signIn.userIdOf(issuer, token.getSubject()).ifPresent(sessions::end);
        }
        return List.of();
    }
}
