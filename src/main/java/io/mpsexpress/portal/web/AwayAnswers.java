package io.mpsexpress.portal.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.database.DatabaseTrouble;
import io.mpsexpress.shared.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Says, without the database, that it is away or too busy: a page to people, a problem (RFC 9457) to clients. */
@Component
class AwayAnswers {

    private static final int SECONDS = 5;
    private static final String[] CLIENTS = {"/api/", "/engine-rest/", "/camunda/api/", "/actuator/", "/v3/"};

    private final ThymeleafViewResolver views;
    private final ApiProblems problems;
    private final ObjectMapper json;
    private final Languages languages;

    AwayAnswers(ThymeleafViewResolver views, ApiProblems problems, ObjectMapper json, Languages languages) {
        this.views = views;
        this.problems = problems;
        this.json = json;
        this.languages = languages;
    }

    /** Nothing of it was begun. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(reads(request) ? "failure.away.read" : "failure.away.notDone", request, response);
    }

    /** It may have been done, or a part of it. */
    void answerBegun(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String why = DatabaseTrouble.hasWaitedInVain() ? "failure.busy." : "failure.away.";
        answer(why + (reads(request) ? "read" : "uncertain"), request, response);
    }

    private void answer(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setIntHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Locale locale = languages.resolveLocale(request);
        LocaleContextHolder.setLocale(locale);
        try {
            if (isForClient(request)) {
                problem(code, request, response);
            } else {
                page(code, locale, request, response);
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private static boolean isForClient(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        for (String client : CLIENTS) {
            if (path.startsWith(client)) {
                return true;
            }
        }
        return false;
    }

    private void problem(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Failure failure = Failure.of(HttpStatus.SERVICE_UNAVAILABLE, code);
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                problems.answer(failure, request.getRequestURI()).getBody());
    }

    private void page(String text, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> model = new HashMap<>(Map.of("text", text, "language", locale.toLanguageTag()));
        if (reads(request)) {
            String query = request.getQueryString();
            model.put("again", LocalPath.orHome(request.getRequestURI() + (query == null ? "" : "?" + query)));
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        try {
            views.resolveViewName("portal/away", locale).render(model, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
