package io.mpsexpress.access.web.door;

import io.mpsexpress.access.TurnedAway;
import io.mpsexpress.access.web.door.BodyRule.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets JSON in only as far as memory has room for what it becomes: short texts in a list take about fourteen times the bytes that
 * were sent. Who comes while others' bodies are at work waits a little. Forms and files do not grow like that.
 */
class BodiesInTurn extends OncePerRequestFilter {

    private static final int SMALL = 16 * 1024;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final int room;
    private final Semaphore free;
    private final Duration patience;
    private final DoorAnswers answers;

    /** @param room bytes of JSON that are at work at once */
    BodiesInTurn(int room, Duration patience, DoorAnswers answers) {
        this.room = room;
        this.free = new Semaphore(room, true);
        this.patience = patience;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean none = length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        return none
                || length >= 0 && length <= SMALL
                || !BodyRule.of(request).kinds().contains(Kind.JSON);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        long weight = length < 0 ? BodyRule.of(request).most().toBytes() : length;
        int taken = (int) Math.min(weight, room);
        if (!isFree(taken)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            answers.answer(request, response, new TurnedAway(HttpStatus.SERVICE_UNAVAILABLE, "access.noRoom"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release(taken);
        }
    }

    private boolean isFree(int bytes) {
        try {
            return free.tryAcquire(bytes, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
