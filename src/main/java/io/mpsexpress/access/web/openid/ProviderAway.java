package io.mpsexpress.access.web.openid;

import org.springframework.security.core.AuthenticationException;

/** A provider does not say by which keys its tokens are known. */
class ProviderAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderAway(Throwable cause) {
        super("The OpenID Connect provider does not answer", cause);
    }
}
