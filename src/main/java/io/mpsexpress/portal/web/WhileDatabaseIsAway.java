package io.mpsexpress.portal.web;

import io.mpsexpress.database.DatabaseTrouble;
import io.mpsexpress.database.DatabaseWatch;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything, the session included, which is in the database: while that is away nobody is let in to fail, and
 * whoever was in when it went is told what can be known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhileDatabaseIsAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WhileDatabaseIsAway.class);

    /** It takes no session, and would look for one in vain after the database is gone and before that is noticed. */
    private static final String HEALTH = "/actuator/";

    private static final String[] NEED_NO_DATABASE = {"/css/", "/js/", "/img/", "/fonts/", "/webjars/", "/favicon."};

    private final DatabaseWatch watch;
    private final AwayAnswers answers;

    WhileDatabaseIsAway(DatabaseWatch watch, AwayAnswers answers) {
        this.watch = watch;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (asks(request, HEALTH) || watch.isAway() && asks(request, NEED_NO_DATABASE)) {
            goOn(new Nobodys(request), response, chain);
        } else if (!watch.isAway()) {
            goOn(request, response, chain);
        } else {
            answers.answer(request, response);
        }
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DatabaseTrouble.begin();
        try {
            answerAfter(request, response, chain);
        } finally {
            DatabaseTrouble.end();
        }
    }

    private void answerAfter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseTrouble.wasMet() && !DatabaseTrouble.isBehind(e)) {
                throw e;
            }
            LOG.warn("{} {} met a database in trouble: {}", request.getMethod(), request.getRequestURI(), e.toString());
            answers.answerBegun(request, response);
            return;
        }
        // Camunda's REST API tells of every exception itself
        if (response.getStatus() >= 500 && DatabaseTrouble.wasMet() && !response.isCommitted()) {
            LOG.warn("{} {} met a database in trouble", request.getMethod(), request.getRequestURI());
            answers.answerBegun(request, response);
        }
    }

    private static boolean asks(HttpServletRequest request, String... addresses) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Stream.of(addresses).anyMatch(path::startsWith);
    }

    /** A request without the session that its cookie names. */
    private static final class Nobodys extends HttpServletRequestWrapper {

        private Nobodys(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[0];
        }
    }
}
