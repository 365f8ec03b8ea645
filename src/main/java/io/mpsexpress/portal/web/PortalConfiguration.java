package io.mpsexpress.portal.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every page has in common. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {

    private final ChosenCustomer chosenCustomer;

    PortalConfiguration(ChosenCustomer chosenCustomer) {
        this.chosenCustomer = chosenCustomer;
    }

    /** Every template sees the shell, those of fragments and error pages too; most attributes may not name a bean. */
    @Autowired
    void showShellTo(ThymeleafViewResolver views, Shell shell) {
        views.addStaticVariable("shell", shell);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(chosenCustomer).addPathPatterns("/organizations/**");
    }
}
