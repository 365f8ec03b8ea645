package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.domain.SignInRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says on the sign-in page why somebody who comes from a provider does not come in. */
class NotLetInHandler implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(NotLetInHandler.class);

    private final SignInRecord record;

    NotLetInHandler(SignInRecord record) {
        this.record = record;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = "";
        if (failure instanceof NotLetIn notLetIn) {
            record.refused(notLetIn.userId(), notLetIn.facts(request.getRemoteAddr(), "openIdConnect"));
            why = notLetIn.refusal().name();
        } else {
            LOG.warn("A sign-in by OpenID Connect from {} failed: {}", request.getRemoteAddr(), failure.getMessage());
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + why);
    }
}
