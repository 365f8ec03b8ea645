package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.domain.SignInRecord;
import io.mpsexpress.access.openid.ClaimedPerson;
import io.mpsexpress.access.openid.Claims;
import io.mpsexpress.access.openid.LetIn;
import io.mpsexpress.access.openid.ProviderSignIn;
import io.mpsexpress.access.web.SignedIn;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Sign-in of programs with each call, with a token that a provider gave them: for a person, or as Lexmark's back end, which is nobody
 * here and may report management results only.
 */
class JwtSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(JwtSignIn.class);

    private static final int LONGEST_ID = 64;

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

    /** @param beyondBackEnd why the call is none of the back end's, as code of a message; empty for one that is */
    Authentication authenticate(Authentication attempt, Optional<String> beyondBackEnd) {
        String address = ((WebAuthenticationDetails) attempt.getDetails()).getRemoteAddress();
        Jwt token = proven(((BearerTokenAuthenticationToken) attempt).getToken(), address);
        boolean backEnd = claims.areOfBackEnd(token.getClaims());
        SignedIn signedIn = new SignedIn(backEnd ? backEnd(token, beyondBackEnd) : person(token, address));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private Jwt proven(String token, String address) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            record.failed(null, address);
            throw new InvalidBearerTokenException("No token that counts", e);
        } catch (JwtException | JwtDecoderInitializationException e) {
            LOG.warn("Whether a token counts could not be found out: {}", e.getMessage());
            throw new ProviderAway(e);
        }
    }

    /** With a user id that no person has. */
    private static Caller backEnd(Jwt token, Optional<String> beyond) {
        beyond.ifPresent(why -> {
            throw new OutOfScope(why);
        });
        String client = "client " + token.getSubject();
        String id = client.substring(0, Math.min(client.length(), LONGEST_ID));
        return new Caller(id, token.getSubject(), Set.of(Role.ADMINISTRATOR), null);
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
