package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class IdempotentRequestsTest {

    private static final Map<String, Object> REQUEST = Map.of("serialNumbers", List.of("A", "B"));

    @Autowired
    private IdempotentRequests requests;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger runs = new AtomicInteger();
    private Caller caller;

    @BeforeEach
    void somebodyCalls() {
        caller = people.partnerUser(people.partner());
    }

    @Test
    void theSameKeyWithTheSameRequestGetsTheFirstAnswer() {
        Answer first = once("key", REQUEST);
        Answer again = once("key", REQUEST);

        assertThat(runs).hasValue(1);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.body()).hasToString("{\"run\":1}");
    }

    @Test
    void theSameKeyWithAnotherRequestIsAConflict() {
        once("key", REQUEST);

        assertThatThrownBy(() -> once("key", Map.of("serialNumbers", List.of("A"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
        assertThat(runs).hasValue(1);
    }

    @Test
    void withoutAKeyEachCallRuns() {
        once(null, REQUEST);
        once(null, REQUEST);

        assertThat(runs).hasValue(2);
    }

    @Test
    void keysAreEachCallersOwn() {
        once("key", REQUEST);
        caller = people.partnerUser(people.partner());
        once("key", REQUEST);

        assertThat(runs).hasValue(2);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> once("x".repeat(201), REQUEST)).isInstanceOf(Refused.class);
    }

    @Test
    void whatFailsLeavesNothingAndFreesTheKey() {
        UUID partner = Ids.next();
        assertThatThrownBy(() -> SignedInAs.as(
                        caller,
                        () -> requests.once("key", REQUEST, () -> {
                            jdbc.sql("insert into organization (id, kind, name, comparable_name, version)"
                                            + " values (?, 'PARENT', 'x', 'x', 0)")
                                    .param(partner)
                                    .update();
                            throw new IllegalStateException("after the write");
                        })))
                .hasMessage("after the write");

        assertThat(jdbc.sql("select count(*) from organization where id = ?")
                        .param(partner)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(once("key", REQUEST).status()).isEqualTo(201);
    }

    @Test
    void callsAtTheSameTimeRunOnce() {
        List<CompletableFuture<Answer>> calls = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> SignedInAs.as(
                        caller,
                        () -> requests.once("key", REQUEST, () -> {
                            awaitOthers();
                            return answer();
                        }))))
                .toList();

        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(runs).hasValue(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    }

    private static void awaitOthers() {
        try {
            // long enough that the others stand at the key
            new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer once(String key, Object request) {
        return SignedInAs.as(caller, () -> requests.once(key, request, this::answer));
    }

    private Answer answer() {
        return new Answer(201, URI.create("/api/v1/things/1"), Map.of("run", runs.incrementAndGet()));
    }
}
