package io.mpsexpress.access.web;

import io.mpsexpress.access.ChosenLanguages;
import io.mpsexpress.access.domain.UserSessions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * Goes on, after sign-in, where the person was or wanted to go, in their language: the one chosen on the sign-in page just now,
 * which is remembered, else the one they chose before, in whichever browser; and in their time zone.
 */
class WelcomeInPersonsLanguage extends SimpleUrlAuthenticationSuccessHandler {

    private static final int LONGEST_BROWSER = 300;

    private final ChosenLanguages languages;
    private final LocaleContextResolver locales;

    WelcomeInPersonsLanguage(ChosenLanguages languages, LocaleContextResolver locales) {
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
        TimeZone zone = languages
                .timeZoneOf(authentication.getName())
                .map(TimeZone::getTimeZone)
                .orElse(null);
        locales.setLocaleContext(request, response, new SimpleTimeZoneAwareLocaleContext(null, zone));
        rememberBrowser(request);
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** So that people know their sessions apart. */
    private static void rememberBrowser(HttpServletRequest request) {
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        if (browser != null) {
            request.getSession()
                    .setAttribute(
                            UserSessions.BROWSER, browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)));
        }
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return WayBack.take(request, response);
    }
}
