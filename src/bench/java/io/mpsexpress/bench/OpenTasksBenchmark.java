package io.mpsexpress.bench;

import io.mpsexpress.bench.Queue.Person;
import io.mpsexpress.bench.Timing.Times;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tasklist and the first page with 500 open tasks in the system and with many: each role's lists and counts may take 1.5
 * times as long.
 */
class OpenTasksBenchmark {

    private static final int SMALL = 500;
    private static final int MEDIUM = 5_000;
    private static final int LARGE = 50_000;
    private static final Path DIRECTORY = Path.of("target", "bench");
    private static final List<String> FILTERS =
            List.of("My groups", "My tasks", "Overdue", "Per customer", "All tasks");

    @BeforeAll
    static void directory() throws IOException {
        Files.createDirectories(DIRECTORY);
    }

    @Test
    void onPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start()) {
            for (String name : List.of("medium", "large")) {
                server.getPostgresDatabase().getConnection().createStatement().execute("create database " + name);
            }
            try (Queue small = onPostgresql(server, "postgres", SMALL)) {
                try (Queue medium = onPostgresql(server, "medium", MEDIUM)) {
                    measure("PostgreSQL", small, medium, MEDIUM);
                }
                try (Queue large = onPostgresql(server, "large", LARGE)) {
                    measure("PostgreSQL", small, large, LARGE);
                    atOnce(small, large);
                }
            }
        }
    }

    @Test
    void onH2() throws Exception {
        try (Queue small = new Queue(Installation.onH2(Files.createTempDirectory(DIRECTORY, "small-")), SMALL);
                Queue medium = new Queue(Installation.onH2(Files.createTempDirectory(DIRECTORY, "medium-")), MEDIUM)) {
            measure("H2", small, medium, MEDIUM);
        }
    }

    private static Queue onPostgresql(EmbeddedPostgres server, String name, int tasks) {
        return new Queue(Installation.onPostgresql(server.getJdbcUrl("postgres", name)), tasks);
    }

    private static void measure(String database, Queue small, Queue large, int size) throws IOException {
        Report report = new Report(DIRECTORY, "Tasklist with " + SMALL + " and " + size + " open tasks on " + database);
        for (String filter : FILTERS) {
            for (Person person : Person.values()) {
                report.add(
                        filter + ", list",
                        person.words(),
                        Timing.of(() -> small.list(person, filter), () -> large.list(person, filter)));
                report.add(
                        filter + ", count",
                        person.words(),
                        Timing.of(() -> small.count(person, filter), () -> large.count(person, filter)));
            }
        }
        report.print(System.out);
    }

    /** A partner's pages while eight look at them. */
    private static void atOnce(Queue small, Queue large) throws Exception {
        Report report = new Report(DIRECTORY, "A partner's pages at 8 clients, " + SMALL + " and " + LARGE + " tasks");
        add(report, "home", small::home, large::home);
        add(
                report,
                "My groups",
                () -> small.list(Person.MANAGER, "My groups"),
                () -> large.list(Person.MANAGER, "My groups"));
        report.print(System.out);
    }

    private static void add(Report report, String row, Runnable small, Runnable large) throws Exception {
        report.add(row, "alone, middle", Timing.of(small, large));
        double[] few = Clients.times(small);
        double[] many = Clients.times(large);
        for (int percent : List.of(50, 99)) {
            report.add(
                    row, "p" + percent, new Times(Clients.percentile(few, percent), Clients.percentile(many, percent)));
        }
    }
}
