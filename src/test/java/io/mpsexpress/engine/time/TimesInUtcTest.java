package io.mpsexpress.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the zone of the machine, times are stored in UTC. These tests run on a machine in New York. */
@ApplicationTest
class TimesInUtcTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

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

    @ParameterizedTest
    @CsvSource({
        "Europe/Rome, 2026-07-01 10:00:00, 2026-12-01 11:00:00.5",
        "Asia/Tokyo, 2026-07-01 03:00:00, 2026-12-01 03:00:00.5",
        "GMT+02:00, 2026-07-01 10:00:00, 2026-12-01 10:00:00.5",
        "EST, 2026-07-01 17:00:00, 2026-12-01 17:00:00.5",
        "Etc/UTC, 2026-07-01 12:00:00, 2026-12-01 12:00:00.5"
    })
    void whatAnEarlierVersionStoredAsItsMachineWroteItIsTurnedIntoUtc(String zone, String summer, String winter) {
        transaction.executeWithoutResult(status -> {
            // others' times are turned back, too
            status.setRollbackOnly();
            store("summer", "2026-07-01 12:00:00");
            store("winter", "2026-12-01 12:00:00.5");

            jdbc.execute((ConnectionCallback<Void>) connection -> migrate(zone, connection));

            assertThat(stored("summer")).isEqualTo(summer);
            assertThat(stored("winter")).isEqualTo(winter);
        });
    }

    @Test
    void anEarlierZoneThatIsNoneIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> jdbc.execute((ConnectionCallback<Void>) connection -> migrate("Rome", connection)))
                .hasMessageContaining("mps-express.engine.earlier-time-zone")
                .hasMessageContaining("Rome");
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

    private static Void migrate(String zone, Connection connection) throws SQLException {
        Context context = mock(Context.class);
        when(context.getConnection()).thenReturn(connection);
        new EngineTimesInUtc(zone).migrate(context);
        return null;
    }

    private void store(String id, String time) {
        jdbc.update(
                "insert into act_ru_meter_log (id_, name_, value_, timestamp_) values (?, 'test', 1, cast(? as timestamp))",
                id,
                time);
    }

    private String stored(String id) {
        return jdbc.queryForObject(
                        "select cast(timestamp_ as varchar) from act_ru_meter_log where id_ = ?", String.class, id)
                .replaceAll("\\.0+$", "");
    }
}
