package io.mpsexpress.access.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the bytes of a body whose length nobody said, while somebody reads it. Past the bound there is nothing more to read, and
 * whatever the reader makes of that, the answer is that it was too much.
 */
class BoundedBodies extends OncePerRequestFilter {

    private final DoorAnswers answers;

    BoundedBodies(DoorAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // what was said was looked at, and the container holds the sender to it
        return request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyRule rule = BodyRule.of(request);
        CountedRequest counted = new CountedRequest(request, rule.most().toBytes());
        try {
            chain.doFilter(counted, new Withheld(response, counted));
        } catch (IOException | ServletException | RuntimeException e) {
            if (!counted.isTooLong()) {
                throw e;
            }
        }
        if (counted.isTooLong() && !response.isCommitted()) {
            response.reset();
            answers.answer(request, response, MeantBody.tooLarge(rule));
        }
    }

    /** Keeps from being sent what a reader of half a body would answer. */
    private static final class Withheld extends HttpServletResponseWrapper {

        private final CountedRequest request;

        private Withheld(HttpServletResponse response, CountedRequest request) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (!request.isTooLong()) {
                super.sendError(status, message);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!request.isTooLong()) {
                super.sendError(status);
            }
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!request.isTooLong()) {
                super.flushBuffer();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return request.isTooLong() ? new Discarded() : super.getOutputStream();
        }
    }
}
