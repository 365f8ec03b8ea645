package io.mpsexpress.access.web.openid;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Opens the pages to people whom a provider knows, beside the form: authorization code flow with PKCE. */
public class ProviderDoor {

    private final Providers providers;
    private final KnownByProvider known;
    private final CameFromProvider came;
    private final NotLetInHandler notLetIn;
    private final SignInUnderWay underWay;
    private final ClientRegistrationRepository clients;

    ProviderDoor(
            Providers providers,
            KnownByProvider known,
            CameFromProvider came,
            NotLetInHandler notLetIn,
            SignInUnderWay underWay,
            ClientRegistrationRepository clients) {
        this.providers = providers;
        this.known = known;
        this.came = came;
        this.notLetIn = notLetIn;
        this.underWay = underWay;
        this.clients = clients;
    }

    /** Where sign-out goes on, for the policy of content; each with a blank before. */
    public String origins() {
        return providers.origins();
    }

    public void open(HttpSecurity http) throws Exception {
        http.oauth2Login(this::signIn)
                .logout(logout -> logout.logoutSuccessHandler(new SignOutAtProvider(clients)))
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()));
    }

    private void signIn(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .authorizationEndpoint(there ->
                        there.authorizationRequestResolver(withPkce()).authorizationRequestRepository(underWay))
                .userInfoEndpoint(user -> user.oidcUserService(known).userService(request -> {
                    throw new OAuth2AuthenticationException("no_open_id_connect: the scope openid is missing");
                }))
                // the session gets who it is here
                .securityContextRepository(new NullSecurityContextRepository())
                .successHandler(came)
                .failureHandler(notLetIn)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O wayThere) {
                        wayThere.setAuthenticationFailureHandler(notLetIn);
                        return wayThere;
                    }
                });
    }

    private OAuth2AuthorizationRequestResolver withPkce() {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                clients, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }
}
