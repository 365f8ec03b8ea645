package io.mpsexpress.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.shared.Ids;
import io.mpsexpress.support.ApplicationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The built-in back end keeps what it was asked, answers once its time has come, and only once. */
@ApplicationTest
class EmbeddedBackEndIT {

    private static final Pattern REFUSED = Pattern.compile("BAD.*");

    @Autowired
    private JdbcClient jdbc;

    private final UUID requestId = Ids.next();

    private EmbeddedBackEnd backEnd(Duration delay, Duration later) {
        var properties = new BackEndProperties(Duration.ofHours(1), new BackEndProperties.Embedded(delay, REFUSED));
        return new EmbeddedBackEnd(jdbc, properties, Clock.offset(Clock.systemUTC(), later));
    }

    private ManagementRequest request() {
        return new ManagementRequest(requestId, requestId + "-1", Ids.next(), List.of("GOOD1", "BAD1"));
    }

    @Test
    void withoutDelayItAnswersAtOnce() {
        assertThat(backEnd(Duration.ZERO, Duration.ZERO).request(request()))
                .containsExactly(
                        ManagementResult.managed("GOOD1"),
                        ManagementResult.refused("BAD1", "Refused by the embedded back end"));
    }

    @Test
    void withADelayItAnswersLaterToWhoeverAsksAfterARestart() {
        // given a request that was made, and repeated, before a restart
        Duration farAway = Duration.ofDays(3_650);
        EmbeddedBackEnd before = backEnd(farAway, Duration.ZERO);
        assertThat(before.request(request())).isEmpty();
        assertThat(before.request(request())).isEmpty();

        // when nothing is due yet
        assertThat(before.ask(requestId)).isEmpty();

        // then, once it is due, it is answered, and answered once although it was asked twice
        EmbeddedBackEnd after = backEnd(farAway, farAway.plusMinutes(1));
        assertThat(after.ask(requestId)).hasSize(2);
        assertThat(after.takeDue()).hasValueSatisfying(due -> {
            assertThat(due.requestId()).isEqualTo(requestId);
            assertThat(due.results()).extracting(ManagementResult::serialNumber).containsExactly("GOOD1", "BAD1");
        });
        assertThat(after.takeDue()).isEmpty();
    }
}
