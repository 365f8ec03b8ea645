package io.mpsexpress.portal.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page has in common. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {

    private final ChosenCustomer chosenCustomer;

    PortalConfiguration(ChosenCustomer chosenCustomer) {
        this.chosenCustomer = chosenCustomer;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(chosenCustomer).addPathPatterns("/organizations/**");
    }
}
