package io.mpsexpress.access.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.shared.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads the caller from the security context; a thread that serves no request and has none is the application itself. */
@Component
class SecurityContextCaller implements CurrentCaller {

    @Override
    public Caller get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof SignedIn signedIn) {
            return signedIn.caller();
        }
        if (authentication == null && RequestContextHolder.getRequestAttributes() == null) {
            return Caller.system();
        }
        throw Refused.forbidden();
    }
}
