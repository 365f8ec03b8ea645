package io.mpsexpress.access.web.openid;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Provider;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Registration;

/** The providers that people may sign in at, as they are configured: none is asked for it. */
public class Providers {

    private static final String BY_PERSON = "authorization_code";

    private final OAuth2ClientProperties configured;

    Providers(OAuth2ClientProperties configured) {
        this.configured = configured;
    }

    /** What the sign-in page offers, by name. */
    public List<Way> ways() {
        return byPerson()
                .map(entry -> new Way(
                        Objects.requireNonNullElse(entry.getValue().getClientName(), entry.getKey()),
                        "/oauth2/authorization/" + entry.getKey()))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** Where sign-out goes on, as a policy of content names it; each with a blank before. */
    String origins() {
        return byPerson()
                .map(entry -> Objects.requireNonNullElse(entry.getValue().getProvider(), entry.getKey()))
                .map(configured.getProvider()::get)
                .filter(Objects::nonNull)
                .flatMap(Providers::addresses)
                .map(address -> " " + address.getScheme() + "://" + address.getRawAuthority())
                .distinct()
                .collect(Collectors.joining());
    }

    private Stream<Map.Entry<String, Registration>> byPerson() {
        return configured.getRegistration().entrySet().stream()
                .filter(entry -> BY_PERSON.equals(
                        Objects.requireNonNullElse(entry.getValue().getAuthorizationGrantType(), BY_PERSON)));
    }

    private static Stream<URI> addresses(Provider provider) {
        return Stream.of(provider.getIssuerUri(), provider.getAuthorizationUri())
                .filter(Objects::nonNull)
                .map(URI::create);
    }

    /**
     * A way in.
     *
     * @param path that leads to the provider
     */
    public record Way(String name, String path) {}
}
