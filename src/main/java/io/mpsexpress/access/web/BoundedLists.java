package io.mpsexpress.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives lists of Camunda's REST API the longest length there is when the client names none: the engine, which has a limit,
 * refuses lists without one.
 */
class BoundedLists extends OncePerRequestFilter {

    private static final String PARAMETER = "maxResults";

    private final IntSupplier longest;

    /** @param longest is asked with each request: the engine knows it once it has started */
    BoundedLists(IntSupplier longest) {
        this.longest = longest;
    }

    /** The figures of the engine: that list has a length of its own, and a longer one is refused there. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        boolean bounded = query != null && query.contains(PARAMETER + "=");
        chain.doFilter(bounded ? request : new Bounded(request, longest.getAsInt()), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final String query;

        private Bounded(HttpServletRequest request, int longest) {
            super(request);
            String before = request.getQueryString();
            this.query = (before == null || before.isEmpty() ? "" : before + "&") + PARAMETER + "=" + longest;
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }
}
