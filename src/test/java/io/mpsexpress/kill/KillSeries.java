package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.KilledApplication;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The server is killed at 20 random moments and started again, while contacts and printers are imported and printers are
 * added: every request comes to its end, nothing is lost, and nothing is there twice. What a kill interrupts goes on while
 * the next one is on its way, so that many a request outlives several.
 */
final class KillSeries {

    /** Twenty with those of the other database; a longer series is asked for by this property. */
    private static final int KILLS = Integer.getInteger("mps-express.test.kills", 10);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Like a page that asks how far an import is: without it, the server would mostly answer that. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private final Enrollments enrollments = new Enrollments();
    private final List<Work> works = List.of(new ContactImports(), new FleetImports(), enrollments);
    private final Path directory;
    private int kills;

    /** @param directory that the server runs in */
    KillSeries(Path directory) {
        this.directory = directory;
    }

    /** @param arguments of the server */
    void killAndStartAgain(List<String> arguments) throws Exception {
        try (KilledApplication application = new KilledApplication(directory, arguments)) {
            try {
                killAndStartAgain(application);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(
                        e.getMessage() + "\nAfter " + kills + " kills: " + works + ". The server's last words:\n"
                                + application.lastWords(),
                        e);
            }
        }
    }

    private void killAndStartAgain(KilledApplication application) throws Exception {
        application.start();
        Duration undisturbed = undisturbed(new Client(application.port()));
        while (kills < KILLS) {
            Client client = new Client(application.port());
            application.killAfter(Duration.ofMillis(ThreadLocalRandom.current().nextLong(undisturbed.toMillis())));
            workUntilItIsGone(client);
            application.awaitEnd();
            kills++;
            application.start();
        }
        finish(new Client(application.port()));
    }

    /** One request of each kind without a kill. Returns how long they took: later ones are killed within that time. */
    private Duration undisturbed(Client client) throws InterruptedException {
        works.forEach(work -> work.prepare(client));
        works.forEach(Work::begin);
        Instant begin = Instant.now();
        while (!works.stream().allMatch(Work::isOver)) {
            works.stream().filter(work -> !work.isOver()).forEach(work -> work.goOn(client));
            Thread.sleep(BREATH.toMillis());
        }
        return Duration.between(begin, Instant.now());
    }

    /** There is always something of each kind under way. */
    private void workUntilItIsGone(Client client) throws InterruptedException {
        try {
            while (true) {
                for (Work work : works) {
                    if (work.isOver()) {
                        work.begin();
                    }
                    work.goOn(client);
                }
                Thread.sleep(BREATH.toMillis());
            }
        } catch (UncheckedIOException gone) {
            // every work knows where it was
        }
    }

    private void finish(Client client) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        for (Work work : works) {
            while (!work.isOver()) {
                work.goOn(client);
                assertThat(Instant.now()).as(work + " comes to its end").isBefore(end);
                Thread.sleep(BREATH.toMillis());
            }
            // requests came to their end between kills, too
            assertThat(work.begun()).as(work.toString()).isGreaterThan(1);
            work.verify(client);
        }
    }

    /** @param database that the server had, which is stopped now */
    void verify(Connection database) throws SQLException {
        assertThat(count(database, "act_ru_incident")).as("incidents").isZero();
        assertThat(count(database, "act_ru_execution")).as("executions").isZero();
        // the back end was asked once for each request
        assertThat(count(database, "embedded_management_request"))
                .as("requests to the back end")
                .isEqualTo(enrollments.begun());
    }

    private static int count(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
