package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.domain.SignInRecord;
import io.mpsexpress.access.openid.ClaimedPerson;
import io.mpsexpress.access.openid.Claims;
import io.mpsexpress.access.openid.LetIn;
import io.mpsexpress.access.openid.ProviderSignIn;
import io.mpsexpress.access.web.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Sign-in of programs with each call, with a token that a provider gave them for a person. */
class JwtSignIn implements AuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(JwtSignIn.class);

    private final JwtDecoder decoder;
    private final Claims claims;
    private final ProviderSignIn people;
    private final SignInRecord record;

    JwtSignIn(JwtDecoder decoder, Claims claims, ProviderSignIn people, SignInRecord record) {
        this.decoder = decoder;
        this.claims = claims;
        this.people = people;
        this.record = record;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = ((WebAuthenticationDetails) attempt.getDetails()).getRemoteAddress();
        Jwt token = proven(((BearerTokenAuthenticationToken) attempt).getToken(), address);
        SignedIn signedIn = new SignedIn(person(token, address));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private Jwt proven(String token, String address) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            record.failed(null, address);
            throw new InvalidBearerTokenException("No token that counts", e);
        } catch (JwtException e) {
            LOG.warn("Whether a token counts could not be found out: {}", e.getMessage());
            throw new ProviderAway(e);
        }
    }

    private Caller person(Jwt token, String address) {
        ClaimedPerson person = claims.person(token.getClaims());
        LetIn letIn = people.come(person);
        if (letIn.refusal() != null) {
            NotLetIn refused = new NotLetIn(person, letIn.refusal());
            record.refused(refused.userId(), refused.facts(address, "bearer"));
            throw refused;
        }
        record.providersProgramCame(letIn.caller(), address);
        return letIn.caller();
    }
}
