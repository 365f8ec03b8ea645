package io.mpsexpress.access.web.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.mpsexpress.access.TurnedAway;
import io.mpsexpress.access.web.door.DoorSettings.Rate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each person, and each address of nobody, to a pace: of calls that change something, and of calls that read a whole list or
 * fleet. A short burst is fine. Each node counts for itself.
 */
class PacedCalls extends OncePerRequestFilter {

    private static final Pattern COSTLY_READS = Pattern.compile(".*\\.csv");
    private static final Pattern COSTLY_WRITES =
            Pattern.compile(".*/(?:eligibility-checks|selections/[^/]+/check|(?:printer|contact)-imports)");
    // rounds up: who waits a little too long is let through
    private static final Duration ALMOST_A_SECOND = Duration.ofNanos(999_999_999);
    private static final long MOST_CALLERS = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final DoorAnswers answers;
    private final Pace writes;
    private final Pace costly;

    PacedCalls(Rate rate, DoorAnswers answers) {
        this.answers = answers;
        this.writes = new Pace(rate.writes(), rate.writeBurst());
        this.costly = new Pace(rate.costlyReads(), rate.costlyReadBurst());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean write = !OtherSite.changesNothing(request);
        boolean dear = (write ? COSTLY_WRITES : COSTLY_READS)
                .matcher(Under.pathOf(request))
                .matches();
        String caller = caller(request);
        long pause = Math.max(write ? writes.pauseFor(caller) : 0, dear ? costly.pauseFor(caller) : 0);
        if (pause == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause));
            answers.answer(
                    request, response, new TurnedAway(HttpStatus.TOO_MANY_REQUESTS, "access.tooManyCalls", pause));
        }
    }

    private static String caller(HttpServletRequest request) {
        String person = request.getRemoteUser();
        return person == null ? "from " + request.getRemoteAddr() : "is " + person;
    }

    private static final class Pace {

        private final Cache<String, Bucket> callers = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
        private final int perSecond;
        private final int burst;

        private Pace(int perSecond, int burst) {
            this.perSecond = perSecond;
            this.burst = burst;
        }

        /** How many seconds the caller has to wait; 0 to go on. */
        private long pauseFor(String caller) {
            ConsumptionProbe probe = callers.get(caller, key -> bucket()).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? 0
                    : Duration.ofNanos(probe.getNanosToWaitForRefill())
                            .plus(ALMOST_A_SECOND)
                            .toSeconds();
        }

        private Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }
    }
}
