package io.mpsexpress.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page or an answer: as the person chose, else as their browser asks, else English. There are as many
 * languages as there are files with texts.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String COOKIE = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final String TEXTS = "messages-portal";

    private final List<Locale> supported;

    Languages() {
        this(TEXTS);
    }

    /** @param texts name of the files whose ending says which languages there are */
    Languages(String texts) {
        this.supported = Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        Arrays.stream(Locale.getISOLanguages())
                                .filter(tag -> isThere(texts + "_" + tag + ".properties"))
                                .map(Locale::forLanguageTag))
                .toList();
    }

    private static boolean isThere(String file) {
        return Languages.class.getClassLoader().getResource(file) != null;
    }

    /** Every language there are texts for, the default one first. */
    List<Locale> supported() {
        return supported;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> asked(request)).orElse(Locale.ENGLISH);
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
    Optional<Locale> supported(String tag) {
        return supported.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }

    private Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(this::supported);
    }

    private Optional<Locale> asked(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), supported));
        } catch (IllegalArgumentException e) {
            // a header that is no list of languages asks for none
            return Optional.empty();
        }
    }
}
