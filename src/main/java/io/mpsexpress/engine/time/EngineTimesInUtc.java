package io.mpsexpress.engine.time;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Turns the engine's times into UTC, once: versions before this one stored them as the zone of their machine wrote them, and
 * what was due now would wait for hours. Its tables are the only ones with times that do not say their zone.
 */
@Component
class EngineTimesInUtc implements JavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTimesInUtc.class);

    private static final String ON_POSTGRESQL = "%1$s at time zone %2$s at time zone 'UTC'";

    /** H2 reads a time as of the session's zone. */
    private static final String ON_H2 = "dateadd(millisecond,"
            + " cast(extract(epoch from cast(%1$s as timestamp with time zone)) * 1000 as bigint),"
            + " timestamp '1970-01-01 00:00:00')";

    private final String earlierZone;

    EngineTimesInUtc(@Value("${mps-express.engine.earlier-time-zone:${user.timezone:UTC}}") String earlierZone) {
        this.earlierZone = earlierZone;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("982");
    }

    @Override
    public String getDescription() {
        return "engine times in utc";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** @throws IllegalStateException when there is something to turn and no such zone */
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        List<Column> columns = columns(jdbc);
        if (columns.isEmpty() || ZoneOffset.UTC.equals(zone())) {
            return;
        }
        LOG.info("The engine's times were stored in {}; they are turned into UTC", earlierZone);
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
            jdbc.execute("set time zone '" + zone() + "'");
            columns.forEach(column -> turn(jdbc, column, ON_H2.formatted(column.name())));
            jdbc.execute("set time zone 'UTC'");
        } else {
            columns.forEach(column -> turn(jdbc, column, ON_POSTGRESQL.formatted(column.name(), onPostgresql(zone()))));
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(earlierZone, ZoneId.SHORT_IDS).normalized();
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "Set mps-express.engine.earlier-time-zone to the time zone of the machine that the version before"
                            + " ran on, like Europe/Rome; this is none: " + earlierZone,
                    e);
        }
    }

    /** The database takes the sign of an offset the other way round. */
    private static String onPostgresql(ZoneId zone) {
        return zone instanceof ZoneOffset offset
                ? "interval '" + offset.getTotalSeconds() + " seconds'"
                : "'" + zone + "'";
    }

    private static void turn(JdbcTemplate jdbc, Column column, String inUtc) {
        jdbc.update(
                "update %1$s set %2$s = %3$s where %2$s is not null".formatted(column.table(), column.name(), inUtc));
    }

    private static List<Column> columns(JdbcTemplate jdbc) {
        return jdbc.query(
                "select table_name, column_name from information_schema.columns"
                        + " where table_schema = current_schema and lower(table_name) like 'act~_%' escape '~'"
                        + " and lower(data_type) in ('timestamp', 'timestamp without time zone')",
                (row, number) -> new Column(row.getString(1), row.getString(2)));
    }

    private record Column(String table, String name) {}
}
