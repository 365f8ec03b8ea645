package io.mpsexpress.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mpsexpress.support.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work of many steps, with and without an end of the application in its middle. */
class StoppingTest {

    private final Stopping stopping = new Stopping();
    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void workGoesOnUntilThereIsNothingLeft() {
        stopping.repeat(() -> steps.incrementAndGet() < 5);
        assertThat(steps).hasValue(5);
    }

    @Test
    void workOfSomeStepsAtMostLeavesTheRest() {
        stopping.repeat(3, () -> steps.incrementAndGet() < 5);
        assertThat(steps).hasValue(3);
    }

    @Test
    void workEndsWithTheStepThatItIsAt() {
        stopping.repeat(() -> endAfter(3));
        assertThat(steps).hasValue(3);
        stopping.repeat(() -> endAfter(3));
        assertThat(steps).hasValue(3);
    }

    @Test
    void workOnEachOfManyEndsWithTheOneThatItIsAt() {
        List<Integer> done = new ArrayList<>();
        stopping.each(List.of(1, 2, 3, 4, 5), one -> {
            done.add(one);
            endAfter(2);
        });
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void stepsThatComeFromElsewhereAreRefusedForNow() {
        stopping.requireTime();
        Stopped.ask(stopping);
        assertThat(catchThrowableOfType(Refused.class, stopping::requireTime).kind())
                .isEqualTo(Refused.Kind.LATER);
    }

    private boolean endAfter(int last) {
        if (steps.incrementAndGet() == last) {
            Stopped.ask(stopping);
        }
        return true;
    }
}
