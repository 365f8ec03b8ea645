package io.mpsexpress.access.web.openid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * What has to be known when somebody comes back from a provider. Their browser keeps it, as all that is needed before sign-in: it
 * is about nobody but them.
 */
class SignInUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "sign-in-under-way";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ClientRegistrationRepository clients;
    private final ObjectMapper json;

    SignInUnderWay(ClientRegistrationRepository clients, ObjectMapper json) {
        this.clients = clients;
        this.json = json;
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Kept kept = cookie == null ? null : decoded(cookie.getValue());
        ClientRegistration client =
                kept == null || kept.client() == null ? null : clients.findByRegistrationId(kept.client());
        return client == null ? null : kept.asRequestOf(client);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            set(response, "", Duration.ZERO);
        } else {
            set(response, encoded(Kept.of(begun)), PATIENCE);
        }
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        set(response, "", Duration.ZERO);
        return begun;
    }

    private static void set(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/login/oauth2")
                .maxAge(age)
                .httpOnly(true)
                // they come back by a link of another site
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String encoded(Kept kept) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(kept));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Kept decoded(String value) {
        try {
            return json.readValue(Base64.getUrlDecoder().decode(value), Kept.class);
        } catch (IOException | IllegalArgumentException e) {
            // not written by us
            return null;
        }
    }

    /**
     * As the browser keeps it.
     *
     * @param verifier that proves that who comes back went there (PKCE, RFC 7636)
     */
    private record Kept(String client, String redirectUri, String state, String nonce, String verifier) {

        private static Kept of(OAuth2AuthorizationRequest request) {
            return new Kept(
                    request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID),
                    request.getRedirectUri(),
                    request.getState(),
                    request.getAttribute(OidcParameterNames.NONCE),
                    request.getAttribute(PkceParameterNames.CODE_VERIFIER));
        }

        private OAuth2AuthorizationRequest asRequestOf(ClientRegistration registration) {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .clientId(registration.getClientId())
                    .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                    .redirectUri(redirectUri)
                    .scopes(registration.getScopes())
                    .state(state)
                    .attributes(attributes -> attributes.putAll(Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID,
                            client,
                            OidcParameterNames.NONCE,
                            nonce,
                            PkceParameterNames.CODE_VERIFIER,
                            verifier)))
                    .build();
        }
    }
}
