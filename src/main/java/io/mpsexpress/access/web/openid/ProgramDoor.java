package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.TurnedAway;
import io.mpsexpress.access.domain.SignInRecord;
import io.mpsexpress.access.openid.Claims;
import io.mpsexpress.access.openid.ProviderSignIn;
import io.mpsexpress.access.token.TokenScope;
import io.mpsexpress.access.token.domain.TokenCheck;
import io.mpsexpress.access.web.door.BearerToken;
import io.mpsexpress.access.web.door.DoorAnswers;
import io.mpsexpress.access.web.door.Under;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/**
 * Opens the APIs to programs with a token of a provider, where one is configured whose tokens count. More than four
 * collaborators: who comes in by a token is known, recorded and answered in one filter.
 */
@Component
public class ProgramDoor {

    private final ObjectProvider<JwtDecoder> decoders;
    private final Claims claims;
    private final ProviderSignIn people;
    private final SignInRecord record;
    private final DoorAnswers answers;

    ProgramDoor(
            ObjectProvider<JwtDecoder> decoders,
            Claims claims,
            ProviderSignIn people,
            SignInRecord record,
            DoorAnswers answers) {
        this.decoders = decoders;
        this.claims = claims;
        this.people = people;
        this.record = record;
        this.answers = answers;
    }

    public void open(HttpSecurity http) throws Exception {
        JwtDecoder decoder = decoders.getIfAvailable();
        if (decoder != null) {
            JwtSignIn signIn = new JwtSignIn(decoder, claims, people, record);
            http.oauth2ResourceServer(server -> server.authenticationManagerResolver(
                            call -> attempt -> signIn.authenticate(attempt, beyondBackEnd(call)))
                    .bearerTokenResolver(tokensOfProviders())
                    .authenticationEntryPoint(this::refuse)
                    .accessDeniedHandler(answers));
        }
    }

    private static BearerTokenResolver tokensOfProviders() {
        DefaultBearerTokenResolver all = new DefaultBearerTokenResolver();
        return call -> {
            String token = all.resolve(call);
            return token == null || TokenCheck.isOurs(token) ? null : token;
        };
    }

    private static Optional<String> beyondBackEnd(HttpServletRequest call) {
        return TokenScope.BACK_END.refusal(call.getMethod(), Under.pathOf(call));
    }

    private void refuse(HttpServletRequest call, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof ProviderAway) {
            answers.answer(call, response, new TurnedAway(HttpStatus.SERVICE_UNAVAILABLE, "access.provider.away"));
        } else if (why instanceof OutOfScope) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BearerToken.challenge("insufficient_scope"));
            answers.answer(call, response, new TurnedAway(HttpStatus.FORBIDDEN, why.getMessage()));
        } else {
            answers.commence(call, response, why);
        }
    }
}
