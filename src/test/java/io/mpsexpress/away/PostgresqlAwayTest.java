package io.mpsexpress.away;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.Gate;
import io.mpsexpress.support.KilledApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose PostgreSQL is cut off says so within seconds, and goes on by itself when it is back. */
@Tag("chaos")
class PostgresqlAwayTest {

    private EmbeddedPostgres server;
    private Gate gate;
    private KilledApplication application;
    private Asked asked;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        server = EmbeddedPostgres.start();
        gate = new Gate(server.getPort());
        application = new KilledApplication(
                directory,
                List.of(
                        "--spring.datasource.url=jdbc:postgresql://localhost:" + gate.port() + "/postgres",
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres"));
        application.start();
        asked = new Asked(application.port());
    }

    @AfterEach
    void stop() throws Exception {
        application.close();
        gate.close();
        server.close();
    }

    @Test
    void everybodyIsToldSoonAndAllGoesOnWhenItIsBack() throws Exception {
        // given nobody there any more
        gate.refuse();
        asked.assertEverybodyIsToldSoon();
        asked.assertTheNodeKnows();
        gate.reopen();
        asked.awaitRecovery();

        // when it does not answer any more
        gate.fallSilent();

        // then
        asked.assertEverybodyIsToldSoon();
        asked.assertTheNodeKnows();
        gate.reopen();
        asked.awaitRecovery();
    }

    @Test
    void whoWasWritingIsToldThatItIsNotCertain() throws Exception {
        try (Connection other = server.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            // given a write that waits for somebody else's
            other.setAutoCommit(false);
            statement.execute("lock table organization in share mode");
            CompletableFuture<HttpResponse<String>> creation = asked.creation("Perhaps");
            awaitLockedOut(statement);

            // when
            gate.fallSilent();

            // then
            HttpResponse<String> answer = Asked.soon("creation", creation);
            Asked.assertToldByProblem("creation", answer);
            assertThat(answer.body())
                    .contains("failure.away.uncertain", "not certain")
                    .doesNotContain("Nothing of");
        }
        gate.reopen();
        asked.awaitRecovery();
        assertThat(asked.organizations().body()).doesNotContain("Perhaps");
    }

    private static void awaitLockedOut(Statement statement) throws SQLException {
        int waiting = 0;
        while (waiting == 0) {
            try (ResultSet row = statement.executeQuery("select count(*) from pg_locks where not granted")) {
                row.next();
                waiting = row.getInt(1);
            }
        }
    }
}
