package io.mpsexpress.access.web;

import io.mpsexpress.access.TurnedAway;
import io.mpsexpress.access.domain.SignInRecord;
import io.mpsexpress.access.token.domain.TokenCheck;
import io.mpsexpress.access.token.domain.TokenCheck.Presented;
import io.mpsexpress.access.web.door.BearerToken;
import io.mpsexpress.access.web.door.DoorAnswers;
import io.mpsexpress.access.web.door.Under;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sign-in with a token of ours: of programs, with each call, for what the token is for. Tokens of others are left to whoever knows
 * them.
 */
class TokenSignIn extends OncePerRequestFilter {

    // for what goes on with the call in another thread
    private final SecurityContextRepository ofTheCall = new RequestAttributeSecurityContextRepository();
    private final TokenCheck tokens;
    private final SignInRecord record;
    private final DoorAnswers answers;

    TokenSignIn(TokenCheck tokens, SignInRecord record, DoorAnswers answers) {
        this.tokens = tokens;
        this.record = record;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = BearerToken.of(request).filter(TokenCheck::isOurs);
        if (token.isEmpty() || isLetIn(token.get(), request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isLetIn(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getRemoteAddr();
        Presented presented = tokens.check(token, address);
        if (!presented.counts()) {
            record.tokenFailed(presented.person(), address);
            answers.commence(request, response, new BadCredentialsException("No token that counts"));
            return false;
        }
        record.tokenCame(presented.person(), presented.name(), address);
        Optional<String> refusal = presented.scope().refusal(request.getMethod(), Under.pathOf(request));
        if (refusal.isPresent()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BearerToken.challenge("insufficient_scope"));
            answers.answer(request, response, new TurnedAway(HttpStatus.FORBIDDEN, refusal.get()));
            return false;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignedIn signedIn = new SignedIn(presented.person());
        signedIn.setDetails(new ProgramDetails(request));
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        ofTheCall.saveContext(context, request, response);
        return true;
    }
}
