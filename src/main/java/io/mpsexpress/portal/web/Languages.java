package io.mpsexpress.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page or an answer: as the person chose, else as their browser asks, else English. There are as many
 * languages as there are files with texts. Dates and numbers are written as in the country that the browser names with that
 * language, if it names one. Times are those of the zone that the person chose, if they did.
 */
@Component("localeResolver")
class Languages implements LocaleContextResolver {

    static final String COOKIE = "lang";
    private static final String ZONE_COOKIE = "zone";
    private static final Duration REMEMBERED = Duration.ofDays(365);
    /** Those whose way of writing is known: texts are kept by locale, and a client must not invent ever new ones. */
    private static final Set<Locale> WRITTEN = Set.of(Locale.getAvailableLocales());

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
        List<Locale> accepted = accepted(request);
        Locale language = chosen(request).or(() -> asked(accepted)).orElse(Locale.ENGLISH);
        return accepted.stream()
                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                .map(locale -> new Locale(locale.getLanguage(), locale.getCountry()))
                .filter(WRITTEN::contains)
                .findFirst()
                .orElse(language);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        remember(COOKIE, locale.getLanguage(), response);
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new SimpleTimeZoneAwareLocaleContext(resolveLocale(request), zone(request));
    }

    /** @param context without a language to leave that as it is; without a zone to go by the browser's */
    @Override
    public void setLocaleContext(HttpServletRequest request, HttpServletResponse response, LocaleContext context) {
        if (context.getLocale() != null) {
            setLocale(request, response, context.getLocale());
        }
        if (context instanceof TimeZoneAwareLocaleContext aware) {
            TimeZone zone = aware.getTimeZone();
            remember(ZONE_COOKIE, zone == null ? "" : zone.getID(), response);
        }
    }

    private static void remember(String name, String value, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(value.isEmpty() ? Duration.ZERO : REMEMBERED)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Null where none was chosen, or there is none of that name. */
    private static TimeZone zone(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, ZONE_COOKIE))
                .map(Cookie::getValue)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(TimeZone::getTimeZone)
                .orElse(null);
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

    private Optional<Locale> asked(List<Locale> accepted) {
        return accepted.stream()
                .map(locale -> supported(locale.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** As the browser prefers them. */
    private static List<Locale> accepted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException e) {
            // a header that is no list of languages asks for none
            return List.of();
        }
    }
}
