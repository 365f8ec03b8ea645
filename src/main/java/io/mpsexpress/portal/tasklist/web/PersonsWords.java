package io.mpsexpress.portal.tasklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.engine.RefusedWork;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Puts Camunda's answers about tasks, forms and filters into the language of whoever asks. */
class PersonsWords extends OncePerRequestFilter {

    private static final Pattern WORDS = Pattern.compile(
            "(?:/camunda/api/engine|/engine-rest)(?:/engine/[^/]+)?/(?:task|filter|process-definition)(?:/.*)?"
                    + "|/camunda/api/engine/engine/[^/]+/history/user-operation");
    /** Shown by Tasklist; programs, which ask by the REST API, tell people by their user ids. */
    private static final Pattern HISTORY =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/(?:history/user-operation|task/[^/]+/comment)");

    private static final Pattern FILES = Pattern.compile(".*/(?:data|xml|diagram|rendered-form|attachment/.*)");

    private final ObjectMapper json;
    private final FormTexts forms;
    private final EngineTexts texts;
    private final Refusals refusals;

    PersonsWords(ObjectMapper json, FormTexts forms, EngineTexts texts, Refusals refusals) {
        this.json = json;
        this.forms = forms;
        this.texts = texts;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return !WORDS.matcher(path).matches() || FILES.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        byte[] before = answer.getContentAsByteArray();
        if (before.length > 0 && isJson(answer)) {
            byte[] after = inWords(before, path(request), answer.getStatus());
            answer.resetBuffer();
            answer.getOutputStream().write(after);
        }
        answer.copyBodyToResponse();
    }

    private byte[] inWords(byte[] body, String path, int status) throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        JsonNode content;
        try {
            content = json.readTree(body);
        } catch (JsonProcessingException e) {
            return body;
        }
        if (status >= HttpServletResponse.SC_BAD_REQUEST) {
            RefusedWork.ofThisRequest().ifPresent(refused -> addTo((ObjectNode) content, refused, path, locale));
        } else if (path.endsWith("/deployed-form")) {
            forms.translate((ObjectNode) content, locale);
        } else if (HISTORY.matcher(path).matches()) {
            texts.namePeople(content);
        } else {
            texts.translate(content, locale);
        }
        return json.writeValueAsBytes(content);
    }

    private void addTo(ObjectNode answer, RefusedWork refused, String path, Locale locale) {
        if (path.startsWith("/camunda/")) {
            refusals.putPlainly(answer, refused, locale);
        } else {
            refusals.addErrors(answer, refused);
        }
    }

    private static boolean isJson(HttpServletResponse response) {
        return response.getContentType() != null && response.getContentType().contains("json");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
