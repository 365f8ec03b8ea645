package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.openid.ClaimedPerson;
import io.mpsexpress.access.openid.Claims;
import io.mpsexpress.access.openid.LetIn;
import io.mpsexpress.access.openid.ProviderSignIn;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds out who it is here, with all that the provider says of them, and whether they come in. */
class KnownByProvider extends OidcUserService {

    private final Claims claims;
    private final ProviderSignIn signIn;

    KnownByProvider(Claims claims, ProviderSignIn signIn) {
        this.claims = claims;
        this.signIn = signIn;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        ClaimedPerson claimed = claims.person(user.getClaims()).entirely();
        LetIn letIn = signIn.come(claimed);
        if (letIn.refusal() != null) {
            throw new NotLetIn(claimed, letIn.refusal());
        }
        return new ProvidersPerson(letIn.caller(), user.getIdToken());
    }
}
