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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every page of insight, its figures by the API and its files, when there are a year of 100,000 requests and 2,000 open tasks:
 * for staff of all partners, of one and of a customer, and for the partner with most of them and a customer of theirs. Each may take
 * 300 ms and 12 statements; the benchmark sends its password with each, whose check is one more.
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
            String partner = "partner=" + history.partners().get(0);
            String customer = "customer=" + history.customers().get(0).id();
            Scopes scopes = new Scopes(installation, statements, history);
            scopes.measure("owner", "");
            scopes.measure("owner", partner);
            scopes.measure("owner", customer);
            scopes.measure("manager", "");
            scopes.measure("manager", customer);
        }
    }

    private record Scopes(Installation installation, StatementCount statements, History history) {

        /** @param whose parameter by which figures are limited; empty for all that the person sees */
        void measure(String person, String whose) throws Exception {
            Visitor visitor = new Visitor(installation.port(), person, PASSWORD);
            String title = "Insight of %d requests, %s%s"
                    .formatted(REQUESTS, person, whose.isEmpty() ? "" : ", a " + whose.replaceFirst("=.*", ""));
            Pages pages = new Pages(DIRECTORY, title, statements);
            for (String page : pages(history)) {
                pages.open(page, () -> visitor.get("/insight" + limited(page, whose)));
            }
            for (String figures :
                    List.of("funnel", "reasons", "escalations", "stuck", "steps", "models", "weeks", "slower")) {
                String call = API + "/insight/" + figures;
                pages.open(call, () -> visitor.fetch(limited(call, whose)));
                pages.open(call + ".csv", () -> visitor.fetch(limited(call + ".csv", whose)));
            }
            pages.print(System.out);
        }

        private static String limited(String page, String whose) {
            return whose.isEmpty() ? page : page + (page.contains("?") ? "&" : "?") + whose;
        }
    }

    /** Below {@code /insight}. */
    private static List<String> pages(History history) {
        LocalDate today = LocalDate.now();
        String month = "?from=" + today.minusDays(60) + "&to=" + today.minusDays(30);
        String customer = history.customers().get(0).id().toString();
        LocalDate monday = today.with(DayOfWeek.MONDAY).minusWeeks(4);
        Stream<String> ofPeriods = Stream.of(
                "",
                "/steps",
                "/models",
                "/trend",
                "/steps/enroll-printers/userTask_reviewEligibility",
                "/steps/resolve-ineligible-printers/userTask_decideEscalation",
                "/steps/resolve-ineligible-printers/userTask_decideEscalation/technical-support",
                "/waiting/fleet-manager",
                "/funnel/MANAGED",
                "/funnel/MANAGED/" + customer,
                "/escalations/customer-operations/opened",
                "/escalations/customer-operations/decided");
        Stream<String> ofNow = Stream.of(
                "/trend/" + monday,
                "/reasons/UNSUPPORTED_MODEL",
                "/models/enroll-printers/userTask_reviewEligibility",
                "/models/resolve-ineligible-printers/userTask_decideEscalation",
                "/stuck/TASK_OVERDUE");
        return Stream.concat(ofPeriods.flatMap(page -> Stream.of(page, page + month)), ofNow)
                .toList();
    }
}
