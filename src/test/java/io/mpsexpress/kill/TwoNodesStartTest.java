package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.KilledApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes start at the same time on one empty database: both come up, and everything is there once. */
@Tag("chaos")
class TwoNodesStartTest {

    private static final int ROUNDS = 2;

    @Test
    void bothComeUpAndEverythingIsThereOnce(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            // with a database of its own: theirs are to be empty
            try (KilledApplication alone =
                    new KilledApplication(Files.createDirectory(directory.resolve("alone")), List.of())) {
                alone.makeArchive();
            }
            for (int round = 0; round < ROUNDS; round++) {
                String database = "round" + round;
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + database);
                }
                Path folder = Files.createDirectory(directory.resolve(database));
                startTwo(folder, server.getJdbcUrl("postgres", database));
                try (Connection connection =
                        server.getDatabase("postgres", database).getConnection()) {
                    verify(connection);
                }
            }
        }
    }

    private static void startTwo(Path folder, String url) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (KilledApplication one = node(folder, "one", url);
                KilledApplication other = node(folder, "other", url)) {
            Callable<Void> first = start(one);
            Callable<Void> second = start(other);
            for (Future<Void> started : nodes.invokeAll(List.of(first, second))) {
                started.get();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private static Callable<Void> start(KilledApplication node) {
        return () -> {
            node.start();
            return null;
        };
    }

    private static KilledApplication node(Path folder, String name, String url) throws Exception {
        return new KilledApplication(
                Files.createDirectory(folder.resolve(name)),
                List.of(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        // as on PostgreSQL
                        "--spring.datasource.hikari.maximum-pool-size=10",
                        "--mps-express.administrator.user-id=root",
                        "--mps-express.administrator.password=a-good-password"));
    }

    private static void verify(Connection database) throws Exception {
        assertThat(one(database, "select count(*) from app_user where id = 'partner'"))
                .isEqualTo(1);
        assertThat(one(database, "select count(*) - count(distinct name_) from act_ru_filter"))
                .as("filters twice")
                .isZero();
        assertThat(one(database, "select count(*) from act_ru_filter")).isPositive();
        assertThat(one(
                        database,
                        "select count(*) - count(distinct (group_id_, resource_type_, resource_id_))"
                                + " from act_ru_authorization where group_id_ is not null"))
                .as("grants twice")
                .isZero();
        assertThat(one(database, "select max(version_) from act_re_procdef")).isEqualTo(1);
        assertThat(one(database, "select max(version_) from act_re_decision_def"))
                .isEqualTo(1);
        assertThat(one(database, "select count(*) from escalation_routing_version"))
                .isEqualTo(1);
        assertThat(one(database, "select count(*) from organization where kind = 'CHILD'"))
                .isPositive();
        assertThat(one(database, "select count(*) - count(distinct name) from organization"))
                .as("customers of the demonstration twice")
                .isZero();
    }

    private static int one(Connection database, String query) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
