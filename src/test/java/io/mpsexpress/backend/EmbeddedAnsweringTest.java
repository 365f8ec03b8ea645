package io.mpsexpress.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Stopping;
import io.mpsexpress.support.ApplicationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers of the embedded back end that cannot be delivered. */
@ApplicationTest
class EmbeddedAnsweringTest {

    private static final Duration FAR_AWAY = Duration.ofDays(4_000);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID failing = Ids.next();
    private final UUID fine = Ids.next();

    private EmbeddedBackEnd backEnd(Duration later) {
        var properties = new BackEndProperties(
                Duration.ofHours(1), new BackEndProperties.Embedded(FAR_AWAY, Pattern.compile("(?!)")));
        return new EmbeddedBackEnd(jdbc, properties, Clock.offset(Clock.systemUTC(), later));
    }

    private static ManagementRequest request(UUID id) {
        return new ManagementRequest(id, id + "-1-0", Ids.next(), List.of("S1"));
    }

    @Test
    void anAnswerThatCannotBeDeliveredIsPostponedAndDoesNotHoldUpOthers() {
        // given two answers that are due, the first of which nobody can take
        backEnd(Duration.ZERO).request(request(failing));
        backEnd(Duration.ofSeconds(1)).request(request(fine));
        List<UUID> delivered = new ArrayList<>();
        List<UUID> tried = new ArrayList<>();
        ManagementAnswers answers = (requestId, results) -> {
            tried.add(requestId);
            if (requestId.equals(failing)) {
                throw new IllegalStateException("The database is gone");
            }
            delivered.add(requestId);
            return List.of();
        };
        Duration due = FAR_AWAY.plusMinutes(1);

        // when
        new EmbeddedAnswering(backEnd(due), answers, transaction, new Stopping()).answerDue();

        // then the other one is delivered, once
        assertThat(tried).contains(failing);
        assertThat(delivered).contains(fine);
        tried.clear();
        new EmbeddedAnswering(backEnd(due), answers, transaction, new Stopping()).answerDue();
        assertThat(tried).doesNotContain(failing, fine);

        // and after a while the first is tried again
        new EmbeddedAnswering(backEnd(due.plusMinutes(2)), answers, transaction, new Stopping()).answerDue();
        assertThat(tried).contains(failing);
    }
}
