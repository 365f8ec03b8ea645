package io.mpsexpress.access.web;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Lets Camunda's web applications and REST API take the person who signed in with us for theirs. */
@Configuration(proxyBeanMethods = false)
class CamundaSignIn {

    // after Spring Security's filter chain (-100), before Camunda's own filters
    private static final int AFTER_SPRING_SECURITY = 100;

    @Bean
    FilterRegistrationBean<Filter> camundaWebappSignIn() {
        return registration(new FollowSignedIn(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> camundaRestSignIn() {
        return registration(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> camundaRestLists(ProcessEngineConfigurationImpl engine) {
        return registration(
                new BoundedLists(engine::getQueryMaxResultsLimit), "/engine-rest/*", "/camunda/api/engine/*");
    }

    @Bean
    FilterRegistrationBean<Filter> camundaLanguage(LocaleResolver locales) {
        return registration(new PersonsLanguage(locales), "/camunda/api/*", "/engine-rest/*");
    }

    private static FilterRegistrationBean<Filter> registration(Filter filter, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SignedInProvider.class.getName()));
        registration.addUrlPatterns(paths);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }
}
