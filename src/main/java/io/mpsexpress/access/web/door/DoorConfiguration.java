package io.mpsexpress.access.web.door;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the parts of the door in their order: before sessions are looked for, or parameters parsed. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE;
    // Spring Security's chain, which finds out who it is, has -100
    private static final int KNOWN_WHO = -99;
    private static final int SHARE_OF_JSON = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(DoorSettings settings) {
        TrustedProxies proxies = new TrustedProxies(settings.trustedProxies());
        return server -> server.addEngineValves(proxies);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> undecodableAddresses(DoorAnswers answers) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UndecodableAddress(answers)));
    }

    @Bean
    FilterRegistrationBean<Filter> secureCookies(@Value("${mps-express.https}") boolean always) {
        return at(FIRST, new SecureCookies(always));
    }

    @Bean
    FilterRegistrationBean<Filter> door(DoorAnswers answers) {
        return at(FIRST + 1, new Door(List.of(new UnusualAddress(), new OtherSite(), new MeantBody()), answers));
    }

    @Bean
    FilterRegistrationBean<Filter> boundedBodies(DoorAnswers answers) {
        return at(FIRST + 2, new BoundedBodies(answers));
    }

    @Bean
    FilterRegistrationBean<Filter> pacedCalls(DoorSettings settings, DoorAnswers answers) {
        return at(KNOWN_WHO, new PacedCalls(settings.rate(), answers));
    }

    @Bean
    FilterRegistrationBean<Filter> bodiesInTurn(DoorAnswers answers) {
        long room = Runtime.getRuntime().maxMemory() / SHARE_OF_JSON;
        return at(KNOWN_WHO + 1, new BodiesInTurn((int) Math.min(room, Integer.MAX_VALUE), PATIENCE, answers));
    }

    private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
