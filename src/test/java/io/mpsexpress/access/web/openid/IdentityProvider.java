package io.mpsexpress.access.web.openid;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** A company's sign-on: knows everybody by the password {@value #PASSWORD}, and says of them what a test has told it. */
final class IdentityProvider {

    static final String CLIENT = "mps-express";
    static final String SECRET = "a secret of tests";
    static final String PASSWORD = "a password there";

    private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
    private final RSAKey key = key();
    private final InMemoryRegisteredClientRepository clients =
            new InMemoryRegisteredClientRepository(client("http://localhost"));
    private final AnnotationConfigServletWebServerApplicationContext server =
            new AnnotationConfigServletWebServerApplicationContext();

    static IdentityProvider start() {
        IdentityProvider provider = new IdentityProvider();
        provider.server.getBeanFactory().registerSingleton("provider", provider);
        provider.server.register(Beans.class);
        provider.server.refresh();
        return provider;
    }

    void stop() {
        server.close();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getWebServer().getPort();
    }

    /** The application that people come from, and go back to. */
    void serve(String address) {
        clients.save(client(address));
    }

    void say(String subject, Map<String, Object> ofThem) {
        claims.put(subject, ofThem);
    }

    /**
     * A token as the provider signs it.
     *
     * @param subject null for nobody
     */
    String token(String subject, Instant at, Instant until, Map<String, Object> more) {
        return token(key, issuer(), subject, at, until, more);
    }

    /** One as anybody may sign it. */
    String foreign(String issuer, String subject, Instant at, Instant until, Map<String, Object> more) {
        return token(key(), issuer, subject, at, until, more);
    }

    private static String token(
            RSAKey key, String issuer, String subject, Instant at, Instant until, Map<String, Object> more) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .issuedAt(at)
                .expiresAt(until)
                .claims(all -> {
                    if (subject != null) {
                        all.put("sub", subject);
                    }
                    all.putAll(more);
                })
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    private static RegisteredClient client(String address) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .redirectUri(address + "/login/oauth2/code/company")
                .postLogoutRedirectUri(address + "/sign-in?signedOut")
                .scope("openid")
                .scope("profile")
                .scope("email")
                .scope("mps-express.back-end")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RSAKey key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("key of tests")
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No component that the application would find. */
    @EnableWebSecurity
    static class Beans {

        @Bean
        TomcatServletWebServerFactory webServer() {
            return new TomcatServletWebServerFactory(0);
        }

        /** Filters run where something is mapped. */
        @Bean
        ServletRegistrationBean<HttpServlet> nothingElse() {
            return new ServletRegistrationBean<>(new HttpServlet() {}, "/");
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        @Order(1)
        SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer endpoints = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(endpoints.getEndpointsMatcher())
                    .with(endpoints, all -> all.oidc(withDefaults()))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                    .exceptionHandling(
                            on -> on.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain form(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }

        @Bean
        InMemoryRegisteredClientRepository clients(IdentityProvider provider) {
            return provider.clients;
        }

        @Bean
        JWKSource<SecurityContext> keys(IdentityProvider provider) {
            return new ImmutableJWKSet<>(new JWKSet(provider.key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentityProvider provider) {
            return token -> token.getClaims()
                    .claims(all -> all.putAll(
                            provider.claims.getOrDefault(token.getPrincipal().getName(), new HashMap<>())));
        }
    }
}
