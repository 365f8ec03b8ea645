package io.mpsexpress.access.web.openid;

import org.springframework.security.core.AuthenticationException;

/** A token that counts, but not for this. */
class OutOfScope extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** @param why code of a message */
    OutOfScope(String why) {
        super(why);
    }
}
