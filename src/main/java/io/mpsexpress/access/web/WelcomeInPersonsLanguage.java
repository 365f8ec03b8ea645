package io.mpsexpress.access.web;

import io.mpsexpress.access.ChosenLanguages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Goes on, after sign-in, in the person's language: the one chosen on the sign-in page just now, which is remembered, else
 * the one they chose before, in whichever browser.
 */
class WelcomeInPersonsLanguage extends SavedRequestAwareAuthenticationSuccessHandler {

    private final ChosenLanguages languages;
    private final LocaleResolver locales;

    WelcomeInPersonsLanguage(ChosenLanguages languages, LocaleResolver locales) {
        this.languages = languages;
        this.locales = locales;
        setRequestCache(new PagesOnlyRequestCache());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        if (session.getAttribute(ChosenLanguages.BEFORE_SIGN_IN) instanceof String chosen) {
            session.removeAttribute(ChosenLanguages.BEFORE_SIGN_IN);
            languages.choose(authentication.getName(), chosen);
        } else {
            languages
                    .of(authentication.getName())
                    .ifPresent(chosen -> locales.setLocale(request, response, Locale.forLanguageTag(chosen)));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
