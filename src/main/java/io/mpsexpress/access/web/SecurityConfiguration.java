package io.mpsexpress.access.web;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.mpsexpress.access.ChosenLanguages;
import io.mpsexpress.access.domain.KnownUsers;
import io.mpsexpress.access.domain.SignInRecord;
import io.mpsexpress.access.token.domain.TokenCheck;
import io.mpsexpress.access.web.door.DoorAnswers;
import io.mpsexpress.access.web.door.Under;
import io.mpsexpress.access.web.openid.ProgramDoor;
import io.mpsexpress.access.web.openid.ProviderDoor;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * Who gets in where. The APIs take HTTP Basic or a token with each call and keep no session; pages and Camunda's web applications share
 * one sign-in and session. What a person may do behind the door is decided by the modules and the engine's authorizations.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/sign-in",
        "/css",
        "/js",
        "/img",
        "/fonts",
        "/webjars",
        "/favicon.ico",
        "/favicon.svg",
        "/language",
        "/invitations",
        "/forgotten-password"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwordSignIn) {
        return new ProviderManager(passwordSignIn);
    }

    @Bean
    WelcomeInPersonsLanguage welcome(ChosenLanguages languages, LocaleContextResolver locales) {
        return new WelcomeInPersonsLanguage(languages, locales);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apis(
            HttpSecurity http,
            AuthenticationManager manager,
            TokenCheck tokens,
            ProgramDoor providers,
            SignInRecord record,
            DoorAnswers problems)
            throws Exception {
        http.securityMatcher(Under.paths("/api", "/engine-rest", "/actuator"))
                .authenticationManager(manager)
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers(Under.paths("/actuator/health", "/api/v1/invitations"))
                                .permitAll()
                                .requestMatchers(Under.paths("/actuator"))
                                .hasAnyRole("ADMINISTRATOR", "PROCESS_OWNER")
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic ->
                        basic.authenticationEntryPoint(problems).authenticationDetailsSource(ProgramDetails::new))
                .addFilterBefore(new TokenSignIn(tokens, record, problems), BasicAuthenticationFilter.class)
                .exceptionHandling(on -> on.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // a call carries its credentials itself; what a browser adds unasked for another site is stopped at the
                // door
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        providers.open(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDocumentation(HttpSecurity http, AuthenticationManager manager, KnownUsers users)
            throws Exception {
        http.securityMatcher(Under.paths("/v3", "/swagger-ui", "/swagger-ui.html"))
                .authenticationManager(manager)
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                // a person signs in as everywhere; a program sends its credentials unasked
                .httpBasic(basic -> basic.authenticationEntryPoint(new SignInOrUnauthorized())
                        .authenticationDetailsSource(ProgramDetails::new))
                .exceptionHandling(on -> on.authenticationEntryPoint(new SignInOrUnauthorized()))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new StillWelcome(users), AuthorizationFilter.class)
                // Swagger UI styles itself inline
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self';"
                        + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'")));
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain camundaWebapps(HttpSecurity http, AuthenticationManager manager, KnownUsers users)
            throws Exception {
        http.securityMatcher(Under.paths("/camunda"))
                .authenticationManager(manager)
                // they bring their own protection against forged requests
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(on -> on.authenticationEntryPoint(new SignInOrUnauthorized()))
                .requestCache(AbstractHttpConfigurer::disable)
                // their headers, too, are their own
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                // these read the database past what the engine checks; Camunda's own rules go by the address as it was
                // typed
                .authorizeHttpRequests(rules -> rules.requestMatchers(Under.paths("/camunda/api/cockpit"))
                        .hasAnyRole("ADMINISTRATOR", "PROCESS_OWNER")
                        .requestMatchers(Under.paths("/camunda/api/admin/plugin", "/camunda/api/admin/setup"))
                        .hasRole("ADMINISTRATOR"));
        return signedInOnly(http, users);
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationManager manager,
            KnownUsers users,
            WelcomeInPersonsLanguage welcome,
            Optional<ProviderDoor> providers)
            throws Exception {
        SignInOrUnauthorized signIn = new SignInOrUnauthorized();
        // nothing is stored for somebody who has not signed in: neither their token nor what was wrong
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("csrf");
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax"));
        SimpleUrlAuthenticationFailureHandler failed = new SimpleUrlAuthenticationFailureHandler("/sign-in?error");
        failed.setAllowSessionCreation(false);
        // what it does not know, another way in may, which adds itself
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(manager);
        http.formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(welcome)
                        .failureHandler(failed)
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
                .exceptionHandling(
                        on -> on.authenticationEntryPoint(signIn).accessDeniedHandler(new FormAfterSession(signIn)))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self';"
                                + " script-src 'self'; style-src 'self';"
                                + " img-src 'self' data:; font-src 'self' data:;"
                                + " object-src 'none'; base-uri 'self'; form-action 'self'"
                                + providers.map(ProviderDoor::origins).orElse("") + "; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")));
        if (providers.isPresent()) {
            providers.get().open(http);
        }
        return signedInOnly(http, users, PUBLIC);
    }

    private static SecurityFilterChain signedInOnly(HttpSecurity http, KnownUsers users, String... open)
            throws Exception {
        http.authorizeHttpRequests(rules -> {
                    // what failed was let in before; its error page needs no further check
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    if (open.length > 0) {
                        rules.requestMatchers(Under.paths(open)).permitAll();
                    }
                    rules.anyRequest().authenticated();
                })
                .addFilterBefore(new StillWelcome(users), AuthorizationFilter.class);
        return http.build();
    }
}
