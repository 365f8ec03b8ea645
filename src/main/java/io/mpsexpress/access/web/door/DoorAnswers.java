package io.mpsexpress.access.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.TurnedAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Turns a call away: clients of an API by problem+json (RFC 9457), people by the error page. Who must sign in first is told
 * how, but never by the scheme {@code Basic}: a browser would ask for the password itself, keep it, and add it to whatever any
 * other site makes it send.
 */
@Component
public class DoorAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Under CLIENTS = Under.paths("/api", "/engine-rest", "/camunda/api", "/actuator", "/v3");
    // RFC 9110 wants a challenge; browsers leave alone what they do not know
    private static final String PASSWORD_WANTED = "Preemptive-Basic realm=\"MPS Express\", charset=\"UTF-8\"";

    private final ObjectMapper json;
    private final MessageSource messages;
    private final LocaleResolver locales;

    DoorAnswers(ObjectMapper json, MessageSource messages, LocaleResolver locales) {
        this.json = json;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        boolean token = BearerToken.of(request).isPresent();
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, token ? BearerToken.challenge("invalid_token") : PASSWORD_WANTED);
        String why = token ? "access.token.invalid" : "access.signInFirst";
        problem(request, response, new TurnedAway(HttpStatus.UNAUTHORIZED, why));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        problem(request, response, new TurnedAway(HttpStatus.FORBIDDEN, "refused.forbidden"));
    }

    /** Answers in place of whatever the call was for. */
    public void answer(HttpServletRequest request, HttpServletResponse response, TurnedAway why) throws IOException {
        if (CLIENTS.matches(request)) {
            problem(request, response, why);
        } else {
            request.setAttribute(TurnedAway.ATTRIBUTE, why);
            response.sendError(why.status().value());
        }
    }

    /** Whether clients ask for it, by its address as it was sent. */
    static boolean isForClient(String address) {
        return address != null && CLIENTS.paths().stream().anyMatch(path -> address.startsWith(path + "/"));
    }

    void problem(HttpServletRequest request, HttpServletResponse response, TurnedAway why) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                why.status(),
                messages.getMessage(why.code(), why.arguments().toArray(), why.code(), locales.resolveLocale(request)));
        problem.setTitle(why.status().getReasonPhrase());
        problem.setInstance(address(request));
        problem.setProperty("code", why.code());
        response.setStatus(why.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    /** Null for what is no address at all, as scanners send it. */
    private static URI address(HttpServletRequest request) {
        try {
            return new URI(request.getRequestURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
