package io.mpsexpress.access.web;

import io.mpsexpress.access.ChosenLanguages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Goes on, after sign-in, where the person was or wanted to go, in their language: the one chosen on the sign-in page just now,
 * which is remembered, else the one they chose before, in whichever browser.
 */
class WelcomeInPersonsLanguage extends SimpleUrlAuthenticationSuccessHandler {

    private final ChosenLanguages languages;
    private final LocaleResolver locales;

    WelcomeInPersonsLanguage(ChosenLanguages languages, LocaleResolver locales) {
        this.languages = languages;
        this.locales = locales;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (WebUtils.getCookie(request, ChosenLanguages.BEFORE_SIGN_IN) != null) {
            ResponseCookie done = ResponseCookie.from(ChosenLanguages.BEFORE_SIGN_IN, "")
                    .path("/")
                    .maxAge(0)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, done.toString());
            languages.choose(
                    authentication.getName(), locales.resolveLocale(request).getLanguage());
        } else {
            languages
                    .of(authentication.getName())
                    .ifPresent(chosen -> locales.setLocale(request, response, Locale.forLanguageTag(chosen)));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return WayBack.take(request, response);
    }
}
