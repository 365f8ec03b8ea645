package io.mpsexpress.bench;

import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.bench.history.History;
import io.mpsexpress.bench.history.HistoryWriter;
import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.insight.domain.Steps;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every page of insight, its figures by the API and its files, when there are a year of 100,000 requests and 2,000 open tasks:
 * for staff of all partners, and for the partner with most of them. Each may take 300 ms and 12 statements.
 */
class InsightBenchmark {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 100_000);
    private static final int PARTNERS = 200;
    private static final int CUSTOMERS = 2_000;
    private static final int OPEN_TASKS = 2_000;
    private static final String PASSWORD = "a password of it";
    private static final Path DIRECTORY = Path.of("target", "bench");
    private static final String API = "/api/v1";

    @Test
    void onPostgresql() throws Exception {
        Files.createDirectories(DIRECTORY);
        History history = new History(14, LocalDate.now().minusDays(365), PARTNERS, CUSTOMERS, REQUESTS);
        StatementCount statements = new StatementCount();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Installation installation =
                        Installation.onPostgresql(server.getJdbcUrl("postgres", "postgres"), statements)) {
            JdbcTemplate jdbc = installation.bean(JdbcTemplate.class);
            new HistoryWriter(jdbc, installation.bean(Steps.class), installation.bean(Milestones.class)).write(history);
            // lets the database count all of it, as it does by itself after a while
            new TaskGenerator(jdbc, installation.bean(RuntimeService.class), history.partners()).add(OPEN_TASKS);
            UserManagement users = installation.bean(UserManagement.class);
            users.create(new NewUser("owner", "Process", "Owner", null, PASSWORD, Set.of(Role.PROCESS_OWNER), null));
            users.create(new NewUser(
                    "manager",
                    "Fleet",
                    "Manager",
                    null,
                    PASSWORD,
                    Set.of(Role.FLEET_MANAGER, Role.PARTNER_ADMINISTRATOR),
                    history.partners().get(0)));
            System.out.printf(
                    "%d requests, %d steps, %d printers, %d escalations%n",
                    history.requests().size(),
                    history.steps().size(),
                    history.printers().size(),
                    history.escalations().size());
            for (String person : List.of("owner", "manager")) {
                measure(installation, statements, history, person);
            }
        }
    }

    private static void measure(Installation installation, StatementCount statements, History history, String person)
            throws Exception {
        Visitor visitor = new Visitor(installation.port(), person, PASSWORD);
        Pages pages = new Pages(DIRECTORY, "Insight of " + REQUESTS + " requests for a " + person, statements);
        for (String page : pages(history)) {
            pages.open(page, () -> visitor.get("/insight" + page));
        }
        for (String figures : List.of("funnel", "reasons", "escalations", "stuck", "steps", "models")) {
            pages.open(API + "/" + figures, () -> visitor.fetch(API + "/insight/" + figures));
            pages.open(figures + ".csv", () -> visitor.fetch(API + "/insight/" + figures + ".csv"));
        }
        pages.print(System.out);
    }

    /** Below {@code /insight}. */
    private static List<String> pages(History history) {
        String month = "?from=" + LocalDate.now().minusDays(60) + "&to="
                + LocalDate.now().minusDays(30);
        String customer = history.customers().get(0).id().toString();
        Stream<String> ofPeriods = Stream.of(
                "",
                "/steps",
                "/models",
                "/steps/enroll-printers/userTask_reviewEligibility",
                "/steps/resolve-ineligible-printers/userTask_decideEscalation",
                "/funnel/MANAGED",
                "/funnel/MANAGED/" + customer,
                "/escalations/customer-operations/opened",
                "/escalations/customer-operations/decided");
        Stream<String> ofNow = Stream.of(
                "/reasons/UNSUPPORTED_MODEL",
                "/models/enroll-printers/userTask_reviewEligibility",
                "/models/resolve-ineligible-printers/userTask_decideEscalation",
                "/stuck/TASK_OVERDUE");
        return Stream.concat(ofPeriods.flatMap(page -> Stream.of(page, page + month)), ofNow)
                .toList();
    }
}
