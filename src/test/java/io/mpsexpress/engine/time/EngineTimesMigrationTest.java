package io.mpsexpress.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mpsexpress.support.EarlierDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What an earlier version stored as its machine wrote it is turned into UTC, in the engine's own tables. */
class EngineTimesMigrationTest {

    private record Turned(String zone, String summer, String winter) {}

    /** What noon, as it was written down, is in UTC. */
    private static final List<Turned> TURNED = List.of(
            new Turned("Europe/Rome", "2026-07-01 10:00:00", "2026-12-01 11:00:00.5"),
            new Turned("Asia/Tokyo", "2026-07-01 03:00:00", "2026-12-01 03:00:00.5"),
            new Turned("GMT+02:00", "2026-07-01 10:00:00", "2026-12-01 10:00:00.5"),
            new Turned("EST", "2026-07-01 17:00:00", "2026-12-01 17:00:00.5"),
            new Turned("Etc/UTC", "2026-07-01 12:00:00", "2026-12-01 12:00:00.5"));

    private static Stream<Arguments> everywhere() {
        return Arrays.stream(EarlierDatabase.On.values())
                .flatMap(on -> TURNED.stream().map(turned -> Arguments.of(on, turned)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theEnginesTimesAreTurnedIntoUtc(EarlierDatabase.On on, Turned turned) {
        try (EarlierDatabase database = withEngine(on)) {
            store("summer", "2026-07-01 12:00:00", database);
            store("winter", "2026-12-01 12:00:00.5", database);

            migrate(turned.zone(), database);

            assertThat(stored("summer", database)).isEqualTo(turned.summer());
            assertThat(stored("winter", database)).isEqualTo(turned.winter());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierZoneThatIsNoneIsRefusedWithWhatToDo(EarlierDatabase.On on) {
        try (EarlierDatabase database = withEngine(on)) {
            assertThatThrownBy(() -> migrate("Rome", database))
                    .hasMessageContaining("mps-express.engine.earlier-time-zone")
                    .hasMessageContaining("Rome");
        }
    }

    private static EarlierDatabase withEngine(EarlierDatabase.On on) {
        EarlierDatabase database = new EarlierDatabase(on);
        String name = on == EarlierDatabase.On.H2 ? "h2" : "postgres";
        execute(
                database,
                connection -> ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti." + name + ".create.engine.sql")));
        return database;
    }

    private static void migrate(String zone, EarlierDatabase database) {
        execute(database, connection -> {
            Context context = mock(Context.class);
            when(context.getConnection()).thenReturn(connection);
            new EngineTimesInUtc(zone).migrate(context);
        });
    }

    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private static void execute(EarlierDatabase database, Work work) {
        database.jdbc().execute((ConnectionCallback<Void>) connection -> {
            work.on(connection);
            return null;
        });
    }

    private static void store(String id, String time, EarlierDatabase database) {
        database.jdbc()
                .update(
                        "insert into act_ru_meter_log (id_, name_, value_, timestamp_)"
                                + " values (?, 'test', 1, cast(? as timestamp))",
                        id,
                        time);
    }

    private static String stored(String id, EarlierDatabase database) {
        return database.jdbc()
                .queryForObject(
                        "select cast(timestamp_ as varchar) from act_ru_meter_log where id_ = ?", String.class, id)
                .replaceAll("\\.0+$", "");
    }
}
