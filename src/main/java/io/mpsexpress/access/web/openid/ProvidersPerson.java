package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.Caller;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody just let in; in no session. */
class ProvidersPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    ProvidersPerson(Caller caller, OidcIdToken token) {
        super(Set.of(), token);
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }
}
