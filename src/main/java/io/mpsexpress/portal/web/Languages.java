package io.mpsexpress.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page or an answer: as the person chose, else as their browser asks, else English. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    /** Every language there are texts for, the default one first. */
    static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.ITALIAN);

    private static final String COOKIE = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> asked(request)).orElse(SUPPORTED.get(0));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The supported language of this tag; empty when there is none. */
    static Optional<Locale> supported(String tag) {
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Languages::supported);
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), SUPPORTED));
        } catch (IllegalArgumentException e) {
            // a header that is no list of languages asks for none
            return Optional.empty();
        }
    }
}
