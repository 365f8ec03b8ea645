package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.KilledApplication;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is told to stop, one that is killed and one that is sent more than it has memory for, in the middle of long
 * work; and what the next one finds: that work, and the routing table that the server brought or that somebody made.
 */
@Tag("chaos")
class StoppedOnH2Test {

    private static final Duration OUT_WITHIN = Duration.ofSeconds(10);

    /** A page and a slice of a busy machine; a lock lasts for longer. */
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void aServerStopsQuicklyAndTheNextOneGoesOnAtOnceAlsoAfterAKill() throws Exception {
        try (KilledApplication application = new KilledApplication(directory, List.of())) {
            // given
            application.start();
            RoutingTable table = new RoutingTable();
            table.assertKept(application.port());
            Client client = new Client(application.port());
            LongImport running = LongImport.begin(client);
            running.awaitMoreThan(0, client);
            String checking = LongImport.beginCheck("Printers to check", client);
            CompletableFuture<String> answers = CompletableFuture.supplyAsync(() -> answersUntilItIsGone(client));
            // when
            Duration stopping = application.stop();
            // then
            assertThat(stopping).isLessThan(OUT_WITHIN);
            assertThat(answers.join()).isEmpty();
            assertThat(application.said()).doesNotContain(" ERROR ", "Exception");
            assertThat(locked("lock_owner_ is not null")).isZero();
            // when
            goesOnAtOnce(application, running);
            assertThat(new Client(application.port()).page(checking)).contains("The check was interrupted");
            table.assertKept(application.port());
            table.change(application.port());
            application.kill();
            // then, whether or not it was in the middle of a step, as if it was
            lock();
            goesOnAtOnce(application, running);
            table.assertKept(application.port());
            assertThat(application.said()).contains("Escalations are routed by version 2 of the table");
            // when it is sent more than it has memory for, then it says so and lives
            assertThat(LargeBodies.sendAtOnce(application.port())).containsOnly(413);
            assertThat(running.progress(new Client(application.port()))).isPositive();
            assertThat(application.said()).doesNotContain("OutOfMemoryError");
        }
    }

    private static void goesOnAtOnce(KilledApplication application, LongImport running) throws Exception {
        application.start();
        Instant up = Instant.now();
        Client client = new Client(application.port());
        int before = running.progress(client);
        assertThat(Duration.between(up, running.awaitMoreThan(before, client))).isLessThan(GOES_ON_WITHIN);
    }

    /** What a client got that was an error; not being answered at all is none. */
    private static String answersUntilItIsGone(Client client) {
        try {
            while (true) {
                client.page("/");
            }
        } catch (UncheckedIOException gone) {
            return "";
        } catch (AssertionError answer) {
            return answer.getMessage();
        }
    }

    private int locked(String condition) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from act_ru_job where " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void lock() throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            statement.execute("update act_ru_job set lock_owner_ = 'killed', lock_exp_time_ ="
                    + " dateadd(hour, 1, localtimestamp) where handler_type_ = 'async-continuation'");
        }
        assertThat(locked("lock_owner_ = 'killed'")).isPositive();
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + directory.resolve("data/mps-express") + ";MODE=PostgreSQL", "sa", "");
    }
}
