package io.mpsexpress.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Gives each application context of a test an empty database: H2 in memory, or PostgreSQL with
 * {@code -Dmps-express.test.database=postgresql}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(isPostgresql() ? postgresql() : h2(context.getEnvironment()))
                .applyTo(context);
    }

    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("mps-express.test.database"));
    }

    /** The product's own URL with its modes, in memory. */
    private static String[] h2(ConfigurableEnvironment environment) {
        String url = environment.getProperty("spring.datasource.url");
        String modes = url.substring(url.indexOf(';'))
                .replace("WRITE_DELAY=0;", "")
                // each of its errors comes to the log, those that nobody notices too
                .replace("TRACE_LEVEL_FILE=0", "TRACE_LEVEL_FILE=4");
        return new String[] {"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + modes + ";DB_CLOSE_DELAY=-1"};
    }

    private static String[] postgresql() {
        return new String[] {
            "spring.datasource.url=" + emptyPostgresql(),
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            // as in the product's profile for it
            "spring.datasource.hikari.maximum-pool-size=10"
        };
    }

    /** URL of an empty database for the user {@code postgres} with this password. */
    static String emptyPostgresql() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        EmbeddedPostgres server = Server.RUNNING;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** Started by the first test that needs it, stopped with the JVM. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        // nothing of it outlives the tests: what guards it against a failing machine only takes time
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("wal_level", "minimal")
                        .setServerConfig("max_wal_senders", "0")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("shared_buffers", "256MB")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
