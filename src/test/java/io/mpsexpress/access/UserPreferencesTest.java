package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class UserPreferencesTest {

    @Autowired
    private UserPreferences preferences;

    @Autowired
    private People people;

    @Test
    void eachPersonHasTheirOwnAndTheLastOneCounts() {
        Caller one = people.staff(Role.PROCESS_OWNER);
        Caller other = people.staff(Role.PROCESS_OWNER);

        SignedInAs.run(one, () -> preferences.put("test.colour", "red"));
        SignedInAs.run(one, () -> preferences.put("test.colour", "green"));
        SignedInAs.run(other, () -> preferences.put("test.colour", "blue"));

        assertThat(SignedInAs.as(one, () -> preferences.get("test.colour"))).contains("green");
        assertThat(SignedInAs.as(other, () -> preferences.get("test.colour"))).contains("blue");
        assertThat(SignedInAs.as(one, () -> preferences.get("test.shape"))).isEmpty();
    }

    @Test
    void twoClicksAtOnceAreBothFine() throws Exception {
        Caller person = people.staff(Role.PROCESS_OWNER);
        CyclicBarrier together = new CyclicBarrier(2);
        for (int i = 0; i < 50; i++) {
            String name = "test.clicks" + i;
            List<CompletableFuture<Void>> clicks = Stream.of("red", "green")
                    .map(colour -> CompletableFuture.runAsync(() -> click(person, name, colour, together)))
                    .toList();
            for (CompletableFuture<Void> click : clicks) {
                click.get(20, TimeUnit.SECONDS);
            }
            assertThat(SignedInAs.as(person, () -> preferences.get(name)).orElseThrow())
                    .isIn("red", "green");
        }
    }

    private void click(Caller person, String name, String colour, CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        SignedInAs.run(person, () -> preferences.put(name, colour));
    }
}
