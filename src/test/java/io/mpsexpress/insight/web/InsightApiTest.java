package io.mpsexpress.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import io.mpsexpress.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Figures as clients get them: what they count, of whom, and that they are those of an independent count. */
@ApplicationTest
class InsightApiTest {

    private static final String INSIGHT = "/api/v1/insight/";
    private static final List<ZoneId> ZONES = Stream.of("UTC", "Europe/Rome", "America/New_York", "Asia/Kolkata")
            .map(ZoneId::of)
            .toList();
    private static final List<String> FACTS = List.of(
            "CX725,NATIVE,2.0,1000,REGISTERED,NONE",
            "CX725,NATIVE,2.0,1000,REGISTERED,NONE",
            "CX725,NATIVE,2.0,,REGISTERED,NONE",
            "E460,NATIVE,1.0,1000,REGISTERED,NONE",
            "CX725,NATIVE,2.0,1000,FAILED,NONE",
            "CX725,NATIVE,1.0,600001,REGISTERED,NONE",
            "CX725,NATIVE,2.0,1000,REGISTERED,MANAGED");

    /** At the end of the ids of copies. */
    private static final String COPY = "copy";

    private static final String COPY_OF_TASK =
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_,
                                     create_time_, due_date_, suspension_state_, tenant_id_)
            select ?, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_,
                   create_time_, due_date_, suspension_state_, tenant_id_
            from act_ru_task where id_ = ?
            """;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Statements statements;

    // the same figures in every run
    private final Random random = new Random(14);

    private Customer customer;
    private Customer another;
    private Customer foreign;
    private Caller owner;
    private String ofPartner;

    @BeforeEach
    void twoCustomersOfAPartnerAndOneOfAnother() {
        customer = customers.entitled();
        another = customers.another(customer).entitle();
        foreign = customers.entitled();
        owner = people.staff(Role.PROCESS_OWNER);
        ofPartner = "partner=" + customer.partner().partnerId();
    }

    private JsonNode get(Caller caller, String what) {
        Http.Answer answer = http.get(caller, INSIGHT + what);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static Stream<JsonNode> all(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items.stream();
    }

    @Test
    void reasonsAreThoseThatACheckOfEachPrinterFindsTheGreatestYieldFirst() {
        // given printers of every kind, some of another partner, some of the partner itself
        List<String> of = printers(customer, 24);
        List<String> ofAnother = printers(another, 9);
        customer.giveContact(of.subList(0, 5));
        printers(foreign, 5);

        // when each is checked, and counted here
        Map<String, long[]> expected = new HashMap<>();
        for (JsonNode counts : List.of(
                customer.check(of).get("counts"), another.check(ofAnother).get("counts"))) {
            counts.fields().forEachRemaining(count -> {
                long[] figures = expected.computeIfAbsent(count.getKey(), status -> new long[2]);
                figures[0] += count.getValue().asLong();
                figures[1] += count.getValue().asLong() > 0 ? 1 : 0;
            });
        }
        List<String> lines = expected.entrySet().stream()
                .filter(one -> one.getValue()[0] > 0)
                .filter(one -> !List.of("ALREADY_MANAGED", "MANAGEMENT_PENDING", "ELIGIBLE")
                        .contains(one.getKey()))
                .sorted(Comparator.<Map.Entry<String, long[]>>comparingLong(one -> -one.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .map(one -> one.getKey() + " " + one.getValue()[0] + " " + one.getValue()[1])
                .toList();

        // then these are the figures, for the partner and for staff who look at it
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(reasons(customer.partner(), "")).isEqualTo(lines);
        assertThat(reasons(owner, "?" + ofPartner)).isEqualTo(lines);
        assertThat(get(customer.partner(), "reasons").toString())
                .contains("\"NO_SUPPLIES_CONTACT\"", "\"ASSIGN_CONTACT\"")
                .doesNotContain("\"ELIGIBLE\"", "\"ALREADY_MANAGED\"");
    }

    private List<String> reasons(Caller caller, String query) {
        return all(get(caller, "reasons" + query).get("reasons"))
                .map(reason -> reason.get("status").asText() + " "
                        + reason.get("printers").asLong() + " "
                        + reason.get("customers").asLong())
                .toList();
    }

    private List<String> printers(Customer of, int count) {
        return Stream.generate(() -> of.printer(FACTS.get(random.nextInt(FACTS.size()))))
                .limit(count)
                .toList();
    }

    @Test
    void aStageIsReachedOnceByAPrinterAndByItsCustomerWithTheFirstOfThem() {
        // given one who is entitled with printers, and one who is not
        Customer notEntitled = customers.another(customer);
        List<String> printers = customer.goodPrinters(4);
        notEntitled.goodPrinters(2);
        assertThat(funnel("")).containsExactly("2 4", "0 0", "0 0", "0 0", "0 0");

        // when some get a contact, twice
        customer.giveContact(printers.subList(0, 3));
        customer.giveContact(printers.subList(0, 3));
        assertThat(funnel("")).containsExactly("2 4", "1 3", "1 3", "0 0", "0 0");

        // and one that has a contact is not eligible until its facts are better
        String late = another.printer("CX725,NATIVE,2.0,,REGISTERED,NONE");
        another.giveContact(List.of(late));
        assertThat(funnel("")).containsExactly("2 5", "2 4", "1 3", "0 0", "0 0");
        another.fact(late, "CX725,NATIVE,2.0,1000,REGISTERED,NONE");
        assertThat(funnel("")).containsExactly("2 5", "2 4", "2 4", "0 0", "0 0");

        // and printers are submitted, and the back end answers for one of them
        backEnd.answer(
                customer.id(),
                sent -> List.of(
                        ManagementResult.managed(printers.get(0)),
                        ManagementResult.refused(printers.get(1), "Unknown asset")));
        customer.enroll(printers.subList(0, 2)).continueWith(false).acceptTerms();
        assertThat(funnel("")).containsExactly("2 5", "2 4", "2 4", "1 2", "1 1");

        // and the other customer is entitled, with the printers that it has
        notEntitled.entitle();
        assertThat(funnel("")).containsExactly("3 7", "2 4", "2 4", "1 2", "1 1");
    }

    @Test
    void whatCameInManagedWentNoWay() {
        customer.managedPrinters(3);

        assertThat(funnel("")).containsExactly("2 3", "0 0", "0 0", "0 0", "0 0");
    }

    @Test
    void eachStageOfAPeriodIsWhatAnIndependentCountFinds() {
        // given milestones at some time of two years, the first and last moment of a day among them
        List<String> printers = customer.goodPrinters(30);
        customer.giveContact(printers);
        customer.enroll(printers.subList(0, 9)).continueWith(false).acceptTerms();
        another.giveContact(another.goodPrinters(6));
        foreign.giveContact(foreign.goodPrinters(6));
        List<Map<String, Object>> rows = jdbc.sql("select subject_id, stage, customer from insight_milestone"
                        + " where partner_id = ? order by stage, subject_id")
                .param(customer.partner().partnerId())
                .query()
                .listOfRows();
        List<Instant> times = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Instant at = LocalDate.parse("2024-01-01")
                    .plusDays(random.nextInt(731))
                    .atStartOfDay(zone())
                    .toInstant()
                    .plusSeconds(List.of(0, 1, 43_200, -1).get(random.nextInt(4)));
            times.add(at);
            jdbc.sql("update insight_milestone set reached_at = ? where subject_id = ? and stage = ?")
                    .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), row.get("subject_id"), row.get("stage"))
                    .update();
        }

        for (int i = 0; i < 12; i++) {
            LocalDate from = LocalDate.parse("2024-01-01").plusDays(random.nextInt(700));
            LocalDate to = from.plusDays(random.nextInt(200));
            ZoneId zone = zone();
            List<String> expected = Stream.of("ENTITLED", "CONTACT_READY", "ELIGIBLE", "SUBMITTED", "MANAGED")
                    .map(stage -> count(rows, times, stage, true, in(from, to, zone)) + " "
                            + count(rows, times, stage, false, in(from, to, zone)))
                    .toList();
            assertThat(funnel("&from=" + from + "&to=" + to + "&zone=" + zone))
                    .as("%s … %s in %s", from, to, zone)
                    .isEqualTo(expected);
        }
    }

    private static long count(
            List<Map<String, Object>> rows,
            List<Instant> times,
            String stage,
            boolean ofCustomers,
            Predicate<Instant> in) {
        long count = 0;
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = rows.get(i);
            if (stage.equals(row.get("stage")) && row.get("customer").equals(ofCustomers) && in.test(times.get(i))) {
                count++;
            }
        }
        return count;
    }

    private ZoneId zone() {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    private static Predicate<Instant> in(LocalDate from, LocalDate to, ZoneId zone) {
        return at -> {
            LocalDate day = at.atZone(zone).toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        };
    }

    /** Customers and printers of each stage, as staff see the partner's; its own people see the same. */
    private List<String> funnel(String query) {
        List<String> seen = stages(get(owner, "funnel?" + ofPartner + query));
        assertThat(stages(get(customer.partner(), "funnel?" + query.replaceFirst("^&", ""))))
                .isEqualTo(seen);
        return seen;
    }

    private static List<String> stages(JsonNode funnel) {
        return all(funnel.get("stages"))
                .map(stage -> stage.get("customers").asLong() + " "
                        + stage.get("printers").asLong())
                .toList();
    }

    @Test
    void teamsOfAPeriodAreWhatAnIndependentCountFinds() {
        // given escalations of both teams, opened, due, closed and ended at all kinds of times
        for (int i = 0; i < 6; i++) {
            List<String> printers = List.of(
                    customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE"),
                    customer.printer("CX725,NATIVE,1.0,1000,FAILED,NONE"));
            customer.enroll(printers).continueWith(true);
        }
        foreign.enroll(List.of(foreign.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE")))
                .continueWith(true);
        List<Escalated> escalated = jdbc.sql("select id, team from escalation where partner_id = ? order by id")
                .param(customer.partner().partnerId())
                .query((row, number) -> escalated(row.getObject("id", UUID.class), row.getString("team")))
                .list();
        escalated.forEach(this::store);

        for (int i = 0; i < 10; i++) {
            LocalDate from = LocalDate.parse("2025-01-01").plusDays(random.nextInt(300));
            LocalDate to = from.plusDays(random.nextInt(150));
            ZoneId zone = zone();
            String asked = ofPartner + "&from=" + from + "&to=" + to + "&zone=" + zone;
            assertThat(teams(get(owner, "escalations?" + asked)))
                    .as(asked)
                    .isEqualTo(expected(escalated, from, to, zone));
        }
        assertThat(teams(get(customer.partner(), "escalations")))
                .isEqualTo(expected(escalated, LocalDate.EPOCH, LocalDate.now(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /** @param closed null while open */
    private record Escalated(UUID id, String team, Instant opened, Instant due, Instant closed, boolean ended) {}

    private Escalated escalated(UUID id, String team) {
        Instant opened = Instant.parse("2025-01-01T00:00:00Z").plus(random.nextInt(8_000), ChronoUnit.HOURS);
        Instant due = opened.plus(Duration.ofDays(1 + random.nextInt(9)));
        Instant closed = random.nextInt(3) == 0 ? null : opened.plus(Duration.ofHours(random.nextInt(300)));
        return new Escalated(id, team, opened, due, closed, closed != null && random.nextInt(4) == 0);
    }

    private void store(Escalated one) {
        jdbc.sql("update escalation set opened_at = ?, due_at = ?, closed_at = ?, ended_by = ? where id = ?")
                .params(
                        utc(one.opened()),
                        utc(one.due()),
                        one.closed() == null ? null : utc(one.closed()),
                        one.ended() ? "somebody" : null,
                        one.id())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static List<String> expected(List<Escalated> escalated, LocalDate from, LocalDate to, ZoneId zone) {
        Predicate<Instant> in = in(from, to, zone);
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Instant then = end.isBefore(Instant.now()) ? end : Instant.now();
        Map<String, long[]> teams = new TreeMap<>();
        for (Escalated one : escalated) {
            boolean decided = one.closed() != null && in.test(one.closed()) && !one.ended();
            boolean open = one.opened().isBefore(end)
                    && (one.closed() == null || !one.closed().isBefore(end));
            boolean ended = one.closed() != null && in.test(one.closed()) && one.ended();
            if (!in.test(one.opened()) && !decided && !open && !ended) {
                continue;
            }
            long[] figures = teams.computeIfAbsent(one.team(), team -> new long[5]);
            figures[0] += in.test(one.opened()) ? 1 : 0;
            figures[1] += decided ? 1 : 0;
            figures[2] += open ? 1 : 0;
            figures[3] += open && one.due().isBefore(then) ? 1 : 0;
            figures[4] += decided && !one.closed().isAfter(one.due()) ? 1 : 0;
        }
        return teams.entrySet().stream()
                .map(team -> {
                    long[] figures = team.getValue();
                    return "%s %d %d %d %d %s"
                            .formatted(
                                    team.getKey(),
                                    figures[0],
                                    figures[1],
                                    figures[2],
                                    figures[3],
                                    figures[1] == 0 ? null : (double) figures[4] / figures[1]);
                })
                .toList();
    }

    private static List<String> teams(JsonNode answer) {
        return all(answer.get("teams"))
                .map(team -> "%s %d %d %d %d %s"
                        .formatted(
                                team.get("team").asText(),
                                team.get("opened").asLong(),
                                team.get("decided").asLong(),
                                team.get("open").asLong(),
                                team.get("overdue").asLong(),
                                team.get("shareInTime").isNull()
                                        ? null
                                        : team.get("shareInTime").asDouble()))
                .toList();
    }

    @Test
    void whatIsStuckSaysSinceWhenWhyAndWhatToDo() {
        // given an overdue task, and a step that failed for good
        Customer.Request overdue = another.enroll(another.goodPrinters(1));
        tasks.setDueDate(overdue.task("userTask_reviewEligibility"), Date.from(Instant.EPOCH));
        Customer.Request failed = failed(customer);
        failed(foreign);

        for (Caller caller : List.of(owner, customer.partner())) {
            List<JsonNode> items = all(get(caller, "stuck" + (caller == owner ? "?" + ofPartner : ""))
                            .get("items"))
                    .toList();
            assertThat(items)
                    .extracting(item -> item.get("requestId").asText())
                    .containsExactly(overdue.id(), failed.id());
            assertThat(items.get(0).get("number").asText())
                    .isEqualTo(overdue.now().get("number").asText());
            assertThat(items.get(0).get("since").asText()).isEqualTo("1970-01-01T00:00:00Z");
            assertThat(items)
                    .extracting(item -> item.get("cause").asText() + " "
                            + item.get("whatToDo").asText())
                    .containsExactly("TASK_OVERDUE REMIND", "STEP_FAILED RETRY");
        }
    }

    @Test
    void aSilentBackEndIsStuckAfterADay() {
        backEnd.keepSilent(customer.id());
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false).acceptTerms();
        assertThat(get(customer.partner(), "stuck").get("items")).isEmpty();

        jdbc.sql("update terms_acceptance set accepted_at = ? where enrollment_id = ?")
                .params(utc(Instant.now().minus(Duration.ofHours(25))), UUID.fromString(request.id()))
                .update();

        assertThat(all(get(customer.partner(), "stuck").get("items")))
                .extracting(item ->
                        item.get("cause").asText() + " " + item.get("whatToDo").asText())
                .containsExactly("BACK_END_SILENT ASK_BACK_END");
    }

    /** More than a page, and more than one part of the file. */
    @Test
    void whateverIsStuckIsCountedListedPageByPageAndInTheFile() throws Exception {
        // given of each cause, some of them of one moment
        failed(customer);
        backEnd.keepSilent(another.id());
        List<String> printers = another.goodPrinters(1);
        another.giveContact(printers);
        Customer.Request silent = another.enroll(printers).continueWith(false).acceptTerms();
        jdbc.sql("update terms_acceptance set accepted_at = ? where enrollment_id = ?")
                .params(utc(Instant.EPOCH), UUID.fromString(silent.id()))
                .update();
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        tasks.setDueDate(task, Date.from(Instant.EPOCH));
        int copies = 510;
        for (int i = 0; i < copies; i++) {
            jdbc.sql(COPY_OF_TASK).params(UUID.randomUUID() + COPY, task).update();
        }
        try {
            // then page by page it is what it is at once
            List<JsonNode> all = pages(499);
            assertThat(all).hasSize(copies + 3).doesNotHaveDuplicates();
            assertThat(all)
                    .extracting(item -> item.get("cause").asText())
                    .startsWith("TASK_OVERDUE")
                    .endsWith("TASK_OVERDUE", "BACK_END_SILENT", "STEP_FAILED");
            // the same where a page ends between two of one moment, of one cause or of two, and of different moments
            for (int limit : new int[] {73, 256, 500}) {
                assertThat(pages(limit)).as("pages of %d", limit).isEqualTo(all);
            }
            assertThat(all(get(owner, "stuck?cause=STEP_FAILED&" + ofPartner).get("items")))
                    .containsExactly(all.get(copies + 2));
            // and in the file, and as a figure of the page that leads to all of them
            assertThat(file(customer.partner(), "stuck")).hasSize(1 + copies + 3);
            String page = page("/insight");
            assertThat(page)
                    .contains("href=\"/insight/stuck/TASK_OVERDUE\">" + (copies + 1) + "</a>")
                    .contains("href=\"/insight/stuck/STEP_FAILED\">1</a>", (copies + 3 - 20) + " more are in the file");
            assertThat(page("/insight/stuck/TASK_OVERDUE")).contains("rel=\"next\"");
            assertThat(page("/insight/stuck/STEP_FAILED")).doesNotContain("rel=\"next\"");
        } finally {
            jdbc.sql("delete from act_ru_task where id_ like ?")
                    .param("%" + COPY)
                    .update();
        }
    }

    /** What a process owner reads of the partner's, so many at a time. */
    private List<JsonNode> pages(int limit) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(owner, "stuck?limit=%d&cursor=%s&%s".formatted(limit, cursor, ofPartner));
            all(page.get("items")).forEach(items::add);
            cursor = page.get("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return items;
    }

    private String page(String url) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(url)
                        .with(authentication(SignedInAs.authentication(customer.partner()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Customer.Request failed(Customer of) {
        backEnd.fail(of.id());
        List<String> printers = of.goodPrinters(1);
        of.giveContact(printers);
        Customer.Request request = of.enroll(printers).continueWith(false);
        String terms = request.task("userTask_acceptTerms");
        http.post(
                of.partner(),
                "/engine-rest/task/" + terms + "/submit-form",
                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))));
        jobs.runUntilIncident(of.partner().partnerId());
        return request;
    }

    @Test
    void whatIsOfAnotherPartnerIsNeitherSeenNorCounted() {
        foreign.giveContact(foreign.goodPrinters(2));
        foreign.enroll(List.of(foreign.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE")))
                .continueWith(true);
        Caller partner = customer.partner();

        assertThat(stages(get(partner, "funnel"))).containsExactly("2 0", "0 0", "0 0", "0 0", "0 0");
        assertThat(get(partner, "reasons").get("reasons")).isEmpty();
        assertThat(get(partner, "escalations").get("teams")).isEmpty();
        assertThat(get(partner, "stuck").get("items")).isEmpty();
        for (String what : List.of("funnel", "reasons", "escalations", "stuck")) {
            for (String file : List.of("", ".csv")) {
                String asked = INSIGHT + what + file + "?partner=";
                assertThat(http.get(partner, asked + partner.partnerId()).status())
                        .isEqualTo(200);
                assertThat(http.get(partner, asked + foreign.partner().partnerId())
                                .status())
                        .isEqualTo(404);
                // neither is there such a one for staff, nor is a customer one
                for (Object unknown : List.of(UUID.randomUUID(), customer.id(), "nonsense")) {
                    assertThat(http.get(owner, asked + unknown).status()).isEqualTo(404);
                }
            }
        }
    }

    @Test
    void nonsenseIsRefusedByTheNameOfTheField() {
        for (String what : List.of("funnel", "escalations", "funnel.csv", "escalations.csv")) {
            Http.Answer noDay = http.get(owner, INSIGHT + what + "?from=yesterday&to=2026-13-01");
            Http.Answer order = http.get(owner, INSIGHT + what + "?from=2026-11-02&to=2026-11-01");
            Http.Answer noZone = http.get(owner, INSIGHT + what + "?zone=Mars/Olympus");

            assertThat(noDay.status()).isEqualTo(order.status()).isBetween(400, 422);
            assertThat(noDay.json().get("errors").findValuesAsText("field")).containsExactly("from", "to");
            assertThat(order.json().get("errors").findValuesAsText("field")).containsExactly("to");
            assertThat(noZone.status()).isEqualTo(order.status());
            assertThat(noZone.json().get("errors").findValuesAsText("field")).containsExactly("zone");
            assertThat(order.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void theFilesHaveTheSameRowsUnderOneHeader() {
        customer.goodPrinters(2);
        customer.enroll(List.of(customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE")))
                .continueWith(true);
        Customer.Request failed = failed(another);
        Caller partner = customer.partner();

        assertThat(file(partner, "funnel"))
                .startsWith("\"stage\",\"customers\",\"printers\"", "\"ENTITLED\",\"2\",\"4\"")
                .hasSize(6);
        assertThat(file(partner, "reasons"))
                .containsExactly(
                        "\"status\",\"printers\",\"customers\",\"action\"",
                        "\"NO_SUPPLIES_CONTACT\",\"2\",\"1\",\"ASSIGN_CONTACT\"",
                        "\"UNSUPPORTED_MODEL\",\"1\",\"1\",\"DECIDE_EXCEPTION\"");
        assertThat(file(partner, "escalations"))
                .containsExactly(
                        "\"team\",\"opened\",\"decided\",\"open\",\"overdue\",\"shareInTime\"",
                        "\"customer-operations\",\"1\",\"0\",\"1\",\"0\",\"\"");
        assertThat(file(partner, "stuck"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("\"" + failed.id() + "\",\"E-")
                .contains("\"STEP_FAILED\",\"RETRY\"");
    }

    private List<String> file(Caller caller, String what) {
        return http.get(caller, INSIGHT + what + ".csv")
                .text()
                .replace("\ufeff", "")
                .lines()
                .toList();
    }

    @Test
    void toNoteWhatWasReachedTakesOneStatementWhateverTheNumberOfPrinters() throws Exception {
        for (int count : new int[] {1, 40}) {
            List<String> printers = customer.goodPrinters(count);
            String body = """
                    {"contactId": "%s", "serialNumbers": ["%s"]}"""
                    .formatted(contact(), String.join("\", \"", printers));

            List<String> taken = statements.of(() -> mvc.perform(post(customer.url() + "/contact-assignments")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(authentication(SignedInAs.authentication(customer.partner()))))
                    .andExpect(status().is2xxSuccessful()));

            assertThat(taken).filteredOn(sql -> sql.contains("insight_")).hasSize(1);
        }
        assertThat(funnel("").get(2)).isEqualTo("1 41");
    }

    private String contact() {
        return http.post(customer.partner(), customer.url() + "/contacts", Customer.contact())
                .json()
                .get("id")
                .asText();
    }
}
