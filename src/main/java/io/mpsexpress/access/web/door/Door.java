package io.mpsexpress.access.web.door;

import io.mpsexpress.access.TurnedAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a call through when no check has anything against it. Stands before all that parses, stores or signs in. */
class Door extends OncePerRequestFilter {

    private final List<DoorCheck> checks;
    private final DoorAnswers answers;

    Door(List<DoorCheck> checks, DoorAnswers answers) {
        this.checks = checks;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TurnedAway> refusal = checks.stream()
                .map(check -> check.refusal(request))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            answers.answer(request, response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
