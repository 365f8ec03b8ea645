package io.mpsexpress.insight.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.bench.history.History;
import io.mpsexpress.bench.history.HistoryWriter;
import io.mpsexpress.bench.history.Wait;
import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Figures of a year with thousands of requests are those that going through all that happened finds, to the millisecond:
 * of whatever days, in whatever zone, of everybody, a partner or a customer.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryFiguresIT {

    /** No other test has anything in these years. */
    private static final LocalDate FIRST = LocalDate.parse("2017-09-01");

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int REQUESTS = 3_000;
    private static final String INSIGHT = "/api/v1/insight/";

    private final History history = new History(14, FIRST, 5, 40, REQUESTS);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Steps steps;

    @Autowired
    private Milestones milestones;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    private Caller owner;

    @BeforeAll
    void write() {
        new HistoryWriter(jdbc, steps, milestones).write(history);
        owner = people.staff(Role.PROCESS_OWNER);
    }

    /** Requests without printers, as the application makes none: lists of other tests could not show them. */
    @AfterAll
    void takeTheRequestsAway() {
        for (UUID partner : history.partners()) {
            jdbc.update("delete from escalation where partner_id = ?", partner);
            jdbc.update("delete from enrollment where id in (select id from request where partner_id = ?)", partner);
            jdbc.update("delete from request where partner_id = ?", partner);
        }
    }

    /** Days on which summer time begins or ends in Rome and New York, a week without, months, and all of it. */
    private static List<LocalDate[]> periods() {
        return List.of(
                days("2017-10-29", "2017-10-29"),
                days("2017-11-05", "2017-11-05"),
                days("2018-03-11", "2018-03-11"),
                days("2018-03-24", "2018-03-25"),
                days("2018-03-26", "2018-04-01"),
                days("2017-10-01", "2017-12-31"),
                days("2018-03-01", "2018-03-31"),
                days("2017-09-01", "2018-12-31"));
    }

    private static LocalDate[] days(String from, String to) {
        return new LocalDate[] {LocalDate.parse(from), LocalDate.parse(to)};
    }

    private static List<ZoneId> zones() {
        return Stream.of("UTC", "Europe/Rome", "America/New_York", "Asia/Tokyo")
                .map(ZoneId::of)
                .toList();
    }

    private void assertFiguresAreThoseOf(Counted counted) {
        String query = query(counted);
        assertThat(lines(get("funnel" + query).get("stages"), "stage", "customers", "printers"))
                .as("funnel" + query)
                .isEqualTo(counted.funnel());
        assertThat(lines(
                        get("escalations" + query).get("teams"),
                        "team",
                        "opened",
                        "decided",
                        "open",
                        "overdue",
                        "shareInTime"))
                .as("escalations" + query)
                .isEqualTo(counted.escalations());
        JsonNode time = get("steps" + query);
        assertThat(lines(time.get("steps"), "process", "step", "waitingFor", "count", "medianSeconds", "p90Seconds"))
                .as("steps" + query)
                .isEqualTo(counted.steps());
        Map<String, Double> waiting = new TreeMap<>();
        time.get("waiting")
                .forEach(one -> waiting.put(
                        one.get("waitingFor").asText(), one.get("share").asDouble()));
        assertThat(waiting).as("waiting" + query).hasSameSizeAs(counted.waiting());
        counted.waiting()
                .forEach((whom, share) ->
                        assertThat(waiting.get(whom)).as(whom + query).isCloseTo(share, within(1e-9)));
        assertThat(models(get("models" + query))).as("models" + query).isEqualTo(counted.models());
    }

    private static String query(Counted counted) {
        StringBuilder query = new StringBuilder("?zone=" + counted.zone());
        add(query, "from", counted.from());
        add(query, "to", counted.to());
        add(query, "partner", counted.partner());
        add(query, "customer", counted.customer());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, Object value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(value);
        }
    }

    private JsonNode get(String path) {
        Http.Answer answer = http.get(owner, INSIGHT + path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> models(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        answer.get("processes").forEach(process -> process.get("steps").forEach(step -> {
            if (step.get("count").asLong() > 0) {
                lines.add(process.get("process").asText() + " " + line(step, "id", "count", "medianSeconds"));
            }
        }));
        return lines.stream().sorted().toList();
    }

    private static List<String> lines(JsonNode rows, String... names) {
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, names)));
        return lines.stream().sorted().toList();
    }

    /** Seconds as milliseconds. */
    private static String line(JsonNode row, String... names) {
        return String.join(
                " ",
                Stream.of(names)
                        .map(name -> name.endsWith("Seconds")
                                ? Long.toString(Math.round(row.get(name).asDouble() * 1_000))
                                : row.get(name).asText())
                        .toList());
    }

    @Test
    void figuresOfEverybodyAreWhatHappened() {
        for (ZoneId zone : zones()) {
            for (LocalDate[] period : periods()) {
                assertFiguresAreThoseOf(new Counted(history, period[0], period[1], zone, null, null));
            }
        }
    }

    @Test
    void figuresOfAPartnerAreWhatHappenedToTheirs() {
        for (UUID partner : history.partners()) {
            assertFiguresAreThoseOf(new Counted(history, null, null, UTC, partner, null));
            for (ZoneId zone : zones()) {
                for (LocalDate[] period : periods()) {
                    assertFiguresAreThoseOf(new Counted(history, period[0], period[1], zone, partner, null));
                }
            }
        }
    }

    @Test
    void figuresOfACustomerAreWhatHappenedToIt() {
        history.customers().stream().limit(6).forEach(customer -> {
            for (ZoneId zone : zones()) {
                assertFiguresAreThoseOf(new Counted(
                        history,
                        LocalDate.parse("2018-03-01"),
                        LocalDate.parse("2018-03-31"),
                        zone,
                        customer.partnerId(),
                        customer.id()));
            }
        });
    }

    @Test
    void weeksAreThoseInWhichRequestsEnded() {
        for (ZoneId zone : zones()) {
            for (Counted counted : of(zone)) {
                Map<LocalDate, List<Long>> expected = counted.weeks();
                JsonNode weeks = get("weeks" + query(counted)).get("weeks");
                assertThat(weeks).hasSize(5);
                weeks.forEach(week -> {
                    LocalDate monday = LocalDate.parse(week.get("from").asText())
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    List<Long> one = expected.getOrDefault(monday, List.of(0L, 0L, 0L));
                    assertThat(week.get("ended").asLong())
                            .as(query(counted) + week)
                            .isEqualTo(one.get(0));
                    assertThat(week.get("medianSeconds").asDouble() * 1_000)
                            .as(query(counted) + week)
                            .isCloseTo(one.get(1), within(1.0));
                    assertThat(week.get("p90Seconds").asDouble() * 1_000)
                            .as(query(counted) + week)
                            .isCloseTo(one.get(2), within(1.0));
                });
                assertThat(expected).isNotEmpty();
            }
        }
    }

    @Test
    void slowerThanUsualIsWhatTookLongerThanInTheWeeksBefore() {
        Set<String> slower = new HashSet<>();
        for (ZoneId zone : zones()) {
            for (Counted counted : of(zone)) {
                List<String> expected = counted.slower();
                List<String> found = new ArrayList<>();
                get("slower" + query(counted))
                        .get("steps")
                        .forEach(step -> found.add(line(
                                step,
                                "process",
                                "step",
                                "count",
                                "medianSeconds",
                                "usualCount",
                                "usualMedianSeconds")));
                assertThat(found).as(query(counted)).isEqualTo(expected);
                slower.addAll(expected);
            }
        }
        assertThat(slower).hasSizeGreaterThan(3);
    }

    /** With the rows and columns of what clients get, from the API as from the page. */
    @Test
    void filesSayTheSame() throws Exception {
        Counted counted = of(ZoneId.of("Europe/Rome")).stream()
                .filter(one -> !one.slower().isEmpty())
                .findFirst()
                .orElseThrow();
        assertFileSays("weeks", get("weeks" + query(counted)).get("weeks"), query(counted), 5);
        assertFileSays(
                "slower",
                get("slower" + query(counted)).get("steps"),
                query(counted),
                counted.slower().size());
        assertFileSays(
                "waiting",
                get("steps" + query(counted)).get("waiting"),
                query(counted),
                counted.waiting().size());
    }

    private void assertFileSays(String what, JsonNode list, String query, int rows) throws Exception {
        String file = http.get(owner, INSIGHT + what + ".csv" + query).text();
        List<String> expected = new ArrayList<>();
        list.forEach(row -> {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            row.fields().forEachRemaining(field -> {
                names.add(field.getKey());
                values.add(field.getValue().asText(""));
            });
            if (expected.isEmpty()) {
                expected.add(csv(names));
            }
            expected.add(csv(values));
        });
        assertThat(expected).hasSize(rows + 1);
        assertThat(file.replace("\ufeff", "").lines()).containsExactlyElementsOf(expected);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/insight/" + what + ".csv" + query)
                                .with(authentication(SignedInAs.authentication(owner))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(file);
    }

    private static String csv(List<String> values) {
        return "\"" + String.join("\",\"", values) + "\"";
    }

    /** Weeks of which the first and the last are cut, with a beginning of summer time. */
    private Counted march(ZoneId zone, UUID partner, UUID customer) {
        return new Counted(
                history, LocalDate.parse("2018-03-07"), LocalDate.parse("2018-04-03"), zone, partner, customer);
    }

    /** Of everybody, each partner, and the customers with most requests. */
    private List<Counted> of(ZoneId zone) {
        List<Counted> all = new ArrayList<>(List.of(march(zone, null, null)));
        history.partners().forEach(partner -> all.add(march(zone, partner, null)));
        history.customers().stream()
                .limit(3)
                .forEach(customer -> all.add(march(zone, customer.partnerId(), customer.id())));
        return all;
    }

    @Test
    void reasonsAreThoseOfThePrinters() {
        for (UUID partner : history.partners()) {
            Counted counted = new Counted(history, null, null, UTC, partner, null);
            assertThat(lines(get("reasons?partner=" + partner).get("reasons"), "status", "printers", "customers"))
                    .isEqualTo(counted.reasons());
        }
    }

    /** That the history is one of which the distribution is known. */
    @Test
    void waitsAreDistributedAsTheyShould() {
        for (Wait wait : Wait.values()) {
            List<Long> millis = history.steps().stream()
                    .filter(step -> step.elementId().equals(wait.step())
                            && step.waitedFor().equals(wait.waitedFor()))
                    .map(FinishedStep::duration)
                    .map(duration -> duration.toMillis())
                    .sorted()
                    .toList();
            assertThat(millis).as(wait.name()).hasSizeGreaterThan(30);
            double median = millis.get(millis.size() / 2);
            assertThat(median / wait.median().toMillis()).as(wait.name()).isCloseTo(1, within(0.35));
        }
    }
}
