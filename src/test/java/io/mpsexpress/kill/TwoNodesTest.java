package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.KilledApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes whose machines are in different time zones, on one PostgreSQL. */
@Tag("chaos")
class TwoNodesTest {

    private static final String TIMER = "handler_type_ = 'timer-intermediate-transition'";
    private static final String FIRED =
            "act_hi_actinst where act_id_ = 'event_answerOverdue' and end_time_ is not null";

    /** The timer's own six seconds, and what a busy machine takes. */
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(60);

    /** No answer comes by itself: a timer asks for it. */
    private static final List<String> SILENT = List.of(
            "--mps-express.management-back-end.embedded.delay=PT1H",
            "--mps-express.management-back-end.answer-wait=PT6S");

    @TempDir
    private Path tokyo;

    @TempDir
    private Path newYork;

    @Test
    void theyStoreUtcShareWorkAndOneGoesOnWithWhatTheOtherHeldWhenItWasKilled() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                KilledApplication first = node(tokyo, server, "Asia/Tokyo");
                KilledApplication second = node(newYork, server, "America/New_York")) {
            JdbcTemplate database = new JdbcTemplate(server.getPostgresDatabase());
            first.start();
            Client client = new Client(first.port());
            // given a timer, and steps that the first node has locked
            Enrollments enrollments = new Enrollments();
            enrollments.prepare(client);
            enrollments.begin();
            while (count(database, "act_ru_job where " + TIMER) == 0) {
                enrollments.goOn(client);
                Thread.sleep(50);
            }
            LongImport.begin(client);
            String owner = lockOwner(database);
            assertTimesAreUtc(database);
            second.start();
            // when the first is killed in the middle of the timer's step
            first.kill();
            lockTimer(database, owner);
            int fired = count(database, FIRED);
            Instant killed = Instant.now();
            // then the other one does it
            while (count(database, FIRED) == fired) {
                assertThat(Duration.between(killed, Instant.now())).isLessThan(GOES_ON_WITHIN);
                Thread.sleep(50);
            }
            assertTimesAreUtc(database);
        }
    }

    private static String lockOwner(JdbcTemplate database) throws InterruptedException {
        while (true) {
            List<String> owners = database.queryForList(
                    "select lock_owner_ from act_ru_job where lock_owner_ is not null", String.class);
            if (!owners.isEmpty()) {
                return owners.get(0);
            }
            Thread.sleep(10);
        }
    }

    /** For longer than any lock lasts. */
    private static void lockTimer(JdbcTemplate database, String owner) throws InterruptedException {
        while (database.update(
                        "update act_ru_job set lock_owner_ = ?, rev_ = rev_ + 1,"
                                + " lock_exp_time_ = timezone('utc', now()) + interval '1 hour' where lock_owner_ is null and "
                                + TIMER,
                        owner)
                == 0) {
            Thread.sleep(10);
        }
    }

    /** Whatever is locked or waits does so for seconds, not for the hours between the zones. */
    private static void assertTimesAreUtc(JdbcTemplate database) {
        assertThat(
                        count(
                                database,
                                "act_ru_job where handler_type_ <> 'history-cleanup' and (lock_exp_time_ not between"
                                        + " timezone('utc', now()) - interval '30 minutes' and timezone('utc', now()) + interval '30 minutes'"
                                        + " or duedate_ not between"
                                        + " timezone('utc', now()) - interval '30 minutes' and timezone('utc', now()) + interval '30 minutes')"))
                .isZero();
        assertThat(count(
                        database,
                        "act_hi_procinst where start_time_ not between timezone('utc', now()) - interval '30 minutes'"
                                + " and timezone('utc', now())"))
                .isZero();
    }

    private static int count(JdbcTemplate database, String where) {
        return database.queryForObject("select count(*) from " + where, Integer.class);
    }

    private static KilledApplication node(Path directory, EmbeddedPostgres server, String zone) {
        List<String> onServer = List.of(
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        return new KilledApplication(
                directory, Stream.concat(onServer.stream(), SILENT.stream()).toList(), zone);
    }
}
