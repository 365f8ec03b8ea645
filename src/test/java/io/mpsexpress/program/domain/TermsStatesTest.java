package io.mpsexpress.program.domain;

import static io.mpsexpress.program.TermsVersion.State.EARLIER;
import static io.mpsexpress.program.TermsVersion.State.IN_FORCE;
import static io.mpsexpress.program.TermsVersion.State.REPLACED;
import static io.mpsexpress.program.TermsVersion.State.UPCOMING;
import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.program.TermsVersion.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermsStatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void theNewestWhoseTimeHasComeIsInForce() {
        assertThat(states(0)).containsExactly(IN_FORCE);
        assertThat(states(-1, -5, -9)).containsExactly(IN_FORCE, EARLIER, EARLIER);
        assertThat(states(3, -5, -9)).containsExactly(UPCOMING, IN_FORCE, EARLIER);
        assertThat(states(5, 3)).containsExactly(UPCOMING, UPCOMING);
    }

    @Test
    void aVersionThatALaterOneOvertakesNeverCounts() {
        assertThat(states(0, 10, -5)).containsExactly(IN_FORCE, REPLACED, EARLIER);
        assertThat(states(3, 3, -5)).containsExactly(UPCOMING, REPLACED, IN_FORCE);
        assertThat(states(-5, -5)).containsExactly(IN_FORCE, REPLACED);
    }

    /** @param days from now, the newest version first */
    private static List<State> states(int... days) {
        TermsStates states = new TermsStates(NOW);
        return IntStream.of(days)
                .mapToObj(day -> states.next(NOW.plus(Duration.ofDays(day))))
                .toList();
    }
}
