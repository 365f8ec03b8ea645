package io.mpsexpress.bench;

import io.mpsexpress.bench.Fleet.Scope;
import io.mpsexpress.bench.Timing.Times;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The printers page and the check of all that match, with 10,000 printers and with 1,000,000 (100,000 on H2): pages may
 * take 1.5 times as long (4 times with several filters or a text; 3 times on H2), the check of a printer 1.5 times.
 */
class MillionPrintersBenchmark {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    /** The file is for one node and few people. */
    private static final int LARGE_ON_H2 = 100_000;

    private static final Path DIRECTORY = Path.of("target", "bench");

    @BeforeAll
    static void directory() throws IOException {
        Files.createDirectories(DIRECTORY);
    }

    @Test
    void onPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .start()) {
            server.getPostgresDatabase().getConnection().createStatement().execute("create database large");
            try (Fleet small = new Fleet(Installation.onPostgresql(server.getJdbcUrl("postgres", "postgres")), SMALL);
                    Fleet large = new Fleet(Installation.onPostgresql(server.getJdbcUrl("postgres", "large")), LARGE)) {
                measure("PostgreSQL", small, large);
            }
        }
    }

    @Test
    void onH2() throws Exception {
        try (Fleet small = new Fleet(Installation.onH2(Files.createTempDirectory(DIRECTORY, "small-")), SMALL);
                Fleet large =
                        new Fleet(Installation.onH2(Files.createTempDirectory(DIRECTORY, "large-")), LARGE_ON_H2)) {
            measure("H2", small, large);
        }
    }

    private static void measure(String database, Fleet small, Fleet large) throws Exception {
        Report pages = new Report(DIRECTORY, "The printers page on " + database);
        Report lists = new Report(DIRECTORY, "Its list alone on " + database);
        for (PrinterPage page : PrinterPage.values()) {
            for (Scope scope : Scope.values()) {
                Cursors cursors =
                        new Cursors(small.deepCursor(scope, page.filter()), large.deepCursor(scope, page.filter()));
                for (Cursors from : List.of(Cursors.NONE, cursors)) {
                    String column = (from == Cursors.NONE ? "first, " : "deep, ") + scope.words();
                    pages.add(
                            page.words(),
                            column,
                            Timing.of(
                                    () -> small.open(scope, page.query() + parameter(from.small)),
                                    () -> large.open(scope, page.query() + parameter(from.large))));
                    lists.add(
                            page.words(),
                            column,
                            Timing.of(
                                    () -> small.list(scope, page.filter(), from.small),
                                    () -> large.list(scope, page.filter(), from.large)));
                }
            }
        }
        pages.print(System.out);
        lists.print(System.out);
        checks(database, small, large);
    }

    /** Time for each printer: it must not depend on their number. */
    private static void checks(String database, Fleet small, Fleet large) throws Exception {
        Report report = new Report(DIRECTORY, "All that match selected and checked, for each printer, on " + database);
        for (PrinterPage page : List.of(PrinterPage.ALL, PrinterPage.ELIGIBLE)) {
            Times times = Timing.ofLong(() -> small.check(page.query()), () -> large.check(page.query()));
            long smallCount = small.count(page.filter());
            long largeCount = large.count(page.filter());
            report.add(
                    page.words() + ", " + smallCount + " and " + largeCount + " printers",
                    "each",
                    times.dividedBy(smallCount, largeCount));
        }
        report.print(System.out);
    }

    /** Where the pages begin; null for the beginning. */
    private record Cursors(String small, String large) {

        private static final Cursors NONE = new Cursors(null, null);
    }

    private static String parameter(String cursor) {
        return cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
