package io.mpsexpress.portal.web;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Says, without the database, that it is away: a page to people, a problem (RFC 9457) to clients. */
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

    /** @param begun whether it may have been done, or a part of it */
    void answer(HttpServletRequest request, HttpServletResponse response, boolean begun) throws IOException {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        String changing = begun ? "failure.away.uncertain" : "failure.away.notDone";
        String code = reads ? "failure.away.read" : changing;
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
                page(code, reads, locale, request, response);
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
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

    private void page(
            String text, boolean reads, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> model = new HashMap<>(Map.of("text", text, "language", locale.toLanguageTag()));
        if (reads) {
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
