package io.mpsexpress.support;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database as an earlier version left it, for a test to fill and to bring up to date; without an application. */
public final class EarlierDatabase implements AutoCloseable {

    /** The databases that the product runs on. */
    public enum On {
        H2,
        POSTGRESQL
    }

    private final On on;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;

    /** Empty. */
    public EarlierDatabase(On on) {
        this.on = on;
        connection = on == On.H2
                ? new SingleConnectionDataSource(
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH"
                                + ";INIT=CREATE DOMAIN IF NOT EXISTS BLOB AS BINARY LARGE OBJECT",
                        true)
                : new SingleConnectionDataSource(TestDatabase.emptyPostgresql(), "postgres", "postgres", true);
        jdbc = new JdbcTemplate(connection);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /**
     * Applies the migrations that are still to be applied up to a version.
     *
     * @param converting those of them that are written in Java; others of these are left out
     */
    public EarlierDatabase migrateTo(String version, JavaMigration... converting) {
        Flyway.configure()
                .dataSource(connection)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/vendor/" + on.name().toLowerCase())
                .placeholders(Map.of("text", "text", "binary", "bytea"))
                .outOfOrder(true)
                .javaMigrations(converting)
                .target(version)
                .load()
                .migrate();
        return this;
    }

    /** From now on rows need none of those that they belong to. */
    public EarlierDatabase withoutReferences() {
        jdbc.execute(on == On.H2 ? "set referential_integrity false" : "set session_replication_role = replica");
        return this;
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
