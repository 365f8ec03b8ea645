package io.mpsexpress.access.web.openid;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.domain.SignInRecord;
import io.mpsexpress.access.domain.UserSessions;
import io.mpsexpress.access.openid.Claims;
import io.mpsexpress.access.openid.ProviderSignIn;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OpenIdConfiguration {

    @Bean
    Providers providers(OAuth2ClientProperties configured) {
        return new Providers(configured);
    }

    /** Asks a provider for its addresses when somebody goes there: the start does not depend on it. */
    @Bean
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties configured) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(configured).asClientRegistrations()));
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensOfProviders() {
        return new NoTokensKept();
    }

    @Bean
    OidcSessionRegistry sessionsOfProviders(ProviderSignIn signIn, UserSessions sessions) {
        return new EndedAtProvider(signIn, sessions);
    }

    @Bean
    ProviderDoor providerDoor(
            ClientRegistrationRepository clients,
            Providers providers,
            KnownByProvider known,
            AuthenticationSuccessHandler welcome,
            SignInRecord record,
            ObjectMapper json) {
        return new ProviderDoor(
                providers,
                known,
                new CameFromProvider(welcome, record),
                new NotLetInHandler(record),
                new SignInUnderWay(clients, json),
                clients);
    }

    @Bean
    KnownByProvider knownByProvider(Claims claims, ProviderSignIn signIn) {
        return new KnownByProvider(claims, signIn);
    }
}
