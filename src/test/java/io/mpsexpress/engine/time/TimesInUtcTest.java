package io.mpsexpress.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever the zone of the machine, times are stored in UTC. These tests run on a machine in New York. */
@ApplicationTest
class TimesInUtcTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    @Test
    void theProcessLivesInUtcAndKnowsTheZoneOfItsMachine() {
        assertThat(TimeZone.getDefault().getRawOffset()).isZero();
        assertThat(TimeZone.getDefault().useDaylightTime()).isFalse();
        assertThat(System.getProperty("user.timezone")).isEqualTo("America/New_York");
    }

    @ParameterizedTest
    @CsvSource({
        // in New York both are half past one, and then there is no half past two
        "2026-11-01T05:30:00Z, 2026-11-01 05:30:00",
        "2026-11-01T06:30:00Z, 2026-11-01 06:30:00",
        "2026-03-08T07:30:00Z, 2026-03-08 07:30:00",
        "2026-03-08T02:30:00Z, 2026-03-08 02:30:00"
    })
    void aDueTimeIsKeptInTheHourWhenSummerTimeChanges(Instant due, String stored) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(work.start(people.partner()))
                .singleResult();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);

        assertThat(tasks.createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isEqualTo(due);
        assertThat(jdbc.queryForObject(
                        "select cast(due_date_ as varchar) from act_ru_task where id_ = ?", String.class, task.getId()))
                .startsWith(stored);
    }

    @Test
    void everyTimeOfOursSaysItsZone() {
        List<Map<String, Object>> without = jdbc.queryForList(
                "select table_name, column_name from information_schema.columns where table_schema = current_schema"
                        + " and lower(data_type) in ('timestamp', 'timestamp without time zone')"
                        + " and lower(table_name) not like 'act~_%' escape '~'"
                        + " and lower(table_name) <> 'flyway_schema_history'");
        assertThat(without).isEmpty();
    }
}
