package io.mpsexpress.access.web;

import io.mpsexpress.access.domain.Arrival;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes when a call came in, before it waits for anything. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ArrivalFilter extends OncePerRequestFilter implements Arrival {

    private static final String TIME = ArrivalFilter.class.getName();

    private final Clock clock;

    ArrivalFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(TIME) == null) {
            request.setAttribute(TIME, clock.instant());
        }
        chain.doFilter(request, response);
    }

    @Override
    public Instant time() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object noted = request == null ? null : request.getAttribute(TIME, RequestAttributes.SCOPE_REQUEST);
        return noted instanceof Instant time ? time : clock.instant();
    }
}
