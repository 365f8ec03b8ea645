package io.mpsexpress.portal.tasklist.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands before Camunda's servlets, behind what finds out who asks, and in which language. */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {

    private static final int BEHIND_SIGN_IN_AND_LANGUAGE = 110;

    @Bean
    FilterRegistrationBean<PersonsWords> personsWords(
            ObjectMapper json, FormTexts forms, EngineTexts texts, Refusals refusals) {
        FilterRegistrationBean<PersonsWords> registration =
                new FilterRegistrationBean<>(new PersonsWords(json, forms, texts, refusals));
        registration.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        registration.setOrder(BEHIND_SIGN_IN_AND_LANGUAGE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        FilterRegistrationBean<OwnNonce> registration = new FilterRegistrationBean<>(new OwnNonce());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(BEHIND_SIGN_IN_AND_LANGUAGE);
        return registration;
    }
}
