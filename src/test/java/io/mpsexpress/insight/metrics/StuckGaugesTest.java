package io.mpsexpress.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mpsexpress.access.Role;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.request.stuck.StuckQueries;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import io.mpsexpress.support.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;

/** What Prometheus reads of what is stuck. */
@ApplicationTest
@AutoConfigureObservability(tracing = false)
class StuckGaugesTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private TaskService tasks;

    @Autowired
    private StuckQueries stuck;

    @Test
    void whatIsStuckIsCountedByCauseAndTellsNothingOfAPartner() {
        // given
        Customer customer = customers.entitled();
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        tasks.setDueDate(task, Date.from(Instant.EPOCH));
        // when
        String read = http.get(people.staff(Role.PROCESS_OWNER), "/actuator/prometheus")
                .text();
        // then
        assertThat(stuck.count().get(Cause.TASK_OVERDUE)).isPositive();
        stuck.count().forEach((cause, count) -> assertThat(read)
                .contains("mps_express_stuck{cause=\"%s\"} %d.0%n"
                        .formatted(cause.name().toLowerCase(Locale.ROOT).replace('_', '-'), count)
                        .replace(System.lineSeparator(), "\n")));
        assertThat(read)
                .contains("# TYPE mps_express_stuck gauge")
                .doesNotContain(
                        customer.id().toString(), customer.partner().partnerId().toString());
    }

    @Test
    void itIsCountedOnceForAllCausesAndAnewWhenThatIsOld() {
        // given
        TurnableClock clock = new TurnableClock();
        StuckQueries queries = mock(StuckQueries.class);
        Map<Cause, Long> counted = Map.of(Cause.STEP_FAILED, 1L, Cause.TASK_OVERDUE, 2L, Cause.BACK_END_SILENT, 3L);
        when(queries.count()).thenReturn(counted);
        MeterRegistry registry = new SimpleMeterRegistry();
        new StuckGauges(queries, clock).bindTo(registry);
        // when
        assertThat(registry.getMeters())
                .extracting(meter -> ((Gauge) meter).value())
                .containsExactlyInAnyOrder(1.0, 2.0, 3.0);
        clock.turnBy(Duration.ofSeconds(14));
        registry.get("mps.express.stuck").tag("cause", "step-failed").gauge().value();
        // then
        verify(queries, times(1)).count();
        clock.turnBy(Duration.ofSeconds(1));
        registry.get("mps.express.stuck").tag("cause", "step-failed").gauge().value();
        verify(queries, times(2)).count();
    }
}
