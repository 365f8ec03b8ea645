package io.mpsexpress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenTaskTest {

    private static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");
    private static final Worker ME = new Worker("me", Set.of("fleet-manager"), "partner");

    @Test
    void whatIsUrgentAndMineComesFirst() {
        List<OpenTask> inOrder = List.of(
                // past due: mine, then my team's, whatever else is more urgent
                mine("mine, past due").due(hours(-1)).open(),
                ours("ours, past due, urgent").due(hours(-1)).urgent(90).open(),
                ours("ours, past due").due(hours(-2)).open(),
                // mine, though the team's is due before
                mine("mine, urgent").due(hours(9)).urgent(60).open(),
                mine("mine, due soon").due(hours(5)).open(),
                mine("mine, due later").due(hours(6)).open(),
                mine("mine, never due").open(),
                // my team's
                ours("ours, urgent").due(hours(9)).urgent(60).open(),
                ours("ours, due at once").due(hours(1)).open(),
                ours("ours, due soon, old").due(hours(2)).open(),
                ours("ours, due soon, new").due(hours(2)).created(hours(-1)).open(),
                ours("ours, never due 1").created(hours(-1)).open(),
                ours("ours, never due 2").created(hours(-1)).open(),
                // what is a colleague's, or another team's, waits for others, however urgent it is
                ours("a colleague's, past due")
                        .takenBy("colleague")
                        .due(hours(-9))
                        .urgent(90)
                        .open(),
                TestTasks.task("another team's")
                        .of(Set.of("customer-operations"))
                        .due(hours(1))
                        .open());

        List<OpenTask> sorted = new ArrayList<>(inOrder);
        Collections.shuffle(sorted, new Random(7));
        sorted.sort(OpenTask.firstFor(ME, NOW));

        assertThat(sorted)
                .extracting(OpenTask::id)
                .containsExactlyElementsOf(inOrder.stream().map(OpenTask::id).toList());
    }

    private static TestTasks ours(String id) {
        return TestTasks.task(id).of(Set.of("fleet-manager"));
    }

    private static TestTasks mine(String id) {
        return ours(id).takenBy("me");
    }

    private static Instant hours(int fromNow) {
        return NOW.plus(Duration.ofHours(fromNow));
    }
}
