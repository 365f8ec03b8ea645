package io.mpsexpress.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import io.mpsexpress.support.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long steps took, as clients get it: what is noted, of whom, and that the figures are those of an independent count. */
@ApplicationTest
class StepsApiTest {

    private static final String STEPS = "/api/v1/insight/steps";
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

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
    private Steps steps;

    @Autowired
    private FormService forms;

    @Autowired
    private Statements statements;

    // the same figures in every run
    private final Random random = new Random(1900);

    private Customer customer;
    private Caller owner;
    private String ofPartner;

    @BeforeEach
    void aCustomer() {
        customer = customers.entitled();
        owner = people.staff(Role.PROCESS_OWNER);
        ofPartner = "?partner=" + customer.partner().partnerId();
    }

    private JsonNode get(Caller caller, String query) {
        Http.Answer answer = http.get(caller, STEPS + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static Stream<JsonNode> all(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items.stream();
    }

    /** Process, step, whom it waited for, and how often, in an order of their own. */
    private List<String> counted(Caller caller, String query) {
        return all(get(caller, query).get("steps"))
                .map(step -> "%s %s %d %s"
                        .formatted(
                                step.get("process").asText(),
                                step.get("step").asText(),
                                step.get("count").asLong(),
                                step.get("waitingFor").asText()))
                .sorted()
                .toList();
    }

    @Test
    void whatTakesTimeIsNotedWhenItIsFinishedWithWhomItWaitedFor() {
        // given a request with everything: a review, an escalation, terms, an answer that is waited for
        backEnd.keepSilent(customer.id());
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        List<String> asked = new ArrayList<>(printers);
        asked.add(customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE"));
        Customer.Request request = customer.enroll(asked).continueWith(true).acceptTerms();
        request.submit(
                people.staff(Role.CUSTOMER_OPERATIONS),
                "userTask_decideEscalation",
                Map.of("escalationDecision", "reject", "decisionReason", "Too old"));
        jobs.fireTimer(customer.partner().partnerId(), "event_answerOverdue");

        List<String> expected = List.of(
                "add-printers userTask_acceptTerms 1 fleet-manager",
                "enroll-printers userTask_reviewEligibility 1 fleet-manager",
                "entitle-organization userTask_confirmEntitlement 1 partner-administrator",
                "request-management gateway_awaitAnswer 1 lexmark",
                "request-management serviceTask_requestManagement 1 system",
                "resolve-ineligible-printers userTask_decideEscalation 1 customer-operations");
        assertThat(counted(customer.partner(), "")).isEqualTo(expected);
        assertThat(counted(owner, ofPartner)).isEqualTo(expected);
        assertThat(counted(owner, ofPartner + "&to=2020-01-01")).isEmpty();
    }

    @Test
    void modelsSayWhereInstancesStandNowAndHowOftenAndHowLong() {
        // given a request that waits for the back end, and one that stands at its review
        backEnd.keepSilent(customer.id());
        List<String> printers = customer.goodPrinters(2);
        customer.giveContact(printers);
        customer.enroll(printers.subList(0, 1)).continueWith(false).acceptTerms();
        customer.enroll(printers.subList(1, 2));
        Customer foreign = customers.entitled();
        foreign.enroll(foreign.goodPrinters(1));

        for (String asked : List.of("", ofPartner)) {
            Map<String, String> found = models(asked.isEmpty() ? customer.partner() : owner, asked);
            assertThat(found)
                    .containsEntry("enroll-printers userTask_reviewEligibility", "1 measured 1")
                    .containsEntry("enroll-printers callActivity_addPrinters", "0 null 1")
                    .containsEntry("add-printers userTask_acceptTerms", "1 measured 0")
                    .containsEntry("add-printers callActivity_requestManagement", "0 null 1")
                    .containsEntry("request-management gateway_awaitAnswer", "0 null 1")
                    .containsEntry("entitle-organization userTask_confirmEntitlement", "1 measured 0")
                    .doesNotContainKey("enroll-printers subProcess_bringPrintersIn");
        }
        assertThat(models(owner, ofPartner + "&to=2020-01-01"))
                .containsEntry("enroll-printers userTask_reviewEligibility", "0 null 1");
        assertThat(http.get(customer.partner(), "/api/v1/insight/models.csv").text())
                .contains("\"process\",\"id\",\"count\",\"medianSeconds\",\"open\"")
                .contains("\"add-printers\",\"callActivity_requestManagement\",\"0\",\"\",\"1\"");
        assertThat(http.get(foreign.partner(), "/api/v1/insight/models" + ofPartner)
                        .status())
                .isEqualTo(404);
    }

    /** How often, whether a median is known, and how many stand there, by process and step. */
    private Map<String, String> models(Caller caller, String query) {
        Map<String, String> found = new TreeMap<>();
        JsonNode answer = http.get(caller, "/api/v1/insight/models" + query).json();
        all(answer.get("processes")).forEach(process -> all(process.get("steps"))
                .forEach(step -> found.put(
                        process.get("process").asText() + " " + step.get("id").asText(),
                        step.get("count").asLong() + " "
                                + (step.get("medianSeconds").isNull() ? "null" : "measured") + " "
                                + step.get("open").asLong())));
        return found;
    }

    @Test
    void whatIsGivenUpWasNotFinished() {
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        Http.Answer answer = http.post(
                customer.partner(),
                "/api/v1/enrollments/" + request.id() + "/withdrawal",
                Map.of("reason", "They were sold"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(counted(customer.partner(), ""))
                .containsExactly("entitle-organization userTask_confirmEntitlement 1 partner-administrator");
    }

    @Test
    void namesAreInTheLanguageOfThePerson() {
        assertThat(get(customer.partner(), "").at("/steps/0/name").asText()).isEqualTo("Confirm entitlement");
    }

    @Test
    void percentilesAndSharesAreWhatAnIndependentCountFinds() {
        // given steps of two partners at all times of two years, the first and last moment of a day among them
        List<FinishedStep> mine = steps(people.partner(), 400);
        UUID partner = mine.get(0).partnerId();
        steps(people.partner(), 50);

        for (int i = 0; i < 12; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(700));
            LocalDate to = from.plusDays(random.nextInt(200));
            ZoneId zone = zone();
            JsonNode answer = get(owner, "?partner=" + partner + "&from=" + from + "&to=" + to + "&zone=" + zone);
            assertSame(answer, mine.stream().filter(in(from, to, zone)).toList());
        }
        assertSame(get(owner, "?partner=" + partner), mine);
    }

    private List<FinishedStep> steps(UUID partner, int count) {
        List<FinishedStep> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant ended = FIRST.plusDays(random.nextInt(731))
                    .atStartOfDay(zone())
                    .toInstant()
                    .plusSeconds(List.of(0, 1, 43_200, -1).get(random.nextInt(4)));
            long millis = List.of(random.nextInt(5_000), random.nextInt(600_000), random.nextInt(600_000_000))
                    .get(random.nextInt(3));
            made.add(new FinishedStep(
                    UUID.randomUUID().toString(),
                    List.of("enroll-printers", "add-printers").get(random.nextInt(2)),
                    "step" + random.nextInt(3),
                    partner,
                    random.nextBoolean() ? null : UUID.randomUUID(),
                    ended.minusMillis(millis),
                    ended,
                    List.of("fleet-manager", "lexmark", "system").get(random.nextInt(3))));
        }
        steps.write(made);
        // a second time changes nothing
        steps.write(made.subList(0, count / 2));
        return made;
    }

    private ZoneId zone() {
        return ZoneId.of(List.of("UTC", "Europe/Rome", "America/New_York", "Asia/Kolkata")
                .get(random.nextInt(4)));
    }

    private static Predicate<FinishedStep> in(LocalDate from, LocalDate to, ZoneId zone) {
        return step -> {
            LocalDate day = step.endedAt().atZone(zone).toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        };
    }

    private static void assertSame(JsonNode answer, List<FinishedStep> steps) {
        Map<String, List<Double>> seconds = new TreeMap<>();
        Map<String, Double> waiting = new TreeMap<>();
        for (FinishedStep step : steps) {
            double took = step.duration().toMillis() / 1_000.0;
            seconds.computeIfAbsent(
                            step.processKey() + " " + step.elementId() + " " + step.waitedFor(),
                            none -> new ArrayList<>())
                    .add(took);
            waiting.merge(step.waitedFor(), took, Double::sum);
        }
        assertThat(answer.get("steps")).hasSize(seconds.size());
        answer.get("steps").forEach(step -> {
            List<Double> took = seconds.get(step.get("process").asText() + " "
                    + step.get("step").asText() + " " + step.get("waitingFor").asText());
            assertThat(step.get("count").asInt()).isEqualTo(took.size());
            assertThat(step.get("medianSeconds").asDouble()).isCloseTo(percentile(took, 0.5), within(0.001));
            assertThat(step.get("p90Seconds").asDouble()).isCloseTo(percentile(took, 0.9), within(0.001));
        });
        double all = waiting.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(answer.get("waiting")).hasSize(waiting.size());
        answer.get("waiting").forEach(one -> assertThat(one.get("share").asDouble())
                .isCloseTo(waiting.get(one.get("waitingFor").asText()) / all, within(0.000_001)));
    }

    /** Between the two that the share lies between, as far as it does. */
    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }

    @Test
    void toNoteWhatACommandFinishesTakesOneStatement() throws Exception {
        // given that such a step was finished before
        customer.enroll(customer.goodPrinters(1))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));
        String task = customer.enroll(customer.goodPrinters(2)).task("userTask_reviewEligibility");

        List<String> taken = statements.of(() -> SignedInAs.run(
                customer.partner(), () -> forms.submitTaskForm(task, Map.of("reviewDecision", "cancel"))));

        assertThat(taken).filteredOn(sql -> sql.contains("insight_")).hasSize(1);
    }

    /** From the review to what is managed, the steps of the process with their milestones. */
    @Test
    void noCommandOfARequestPaysMoreThanTwoStatementsForItsFigures() throws Exception {
        // given that every step was finished before
        List<String> printers = customer.goodPrinters(6);
        customer.giveContact(printers);
        customer.enroll(printers.subList(0, 3)).continueWith(false).acceptTerms();
        Customer.Request request = customer.enroll(printers.subList(3, 6));

        int review = figuresOf(() -> complete(request, "userTask_reviewEligibility", "reviewDecision", "continue"));
        request.runJobs();
        int terms = figuresOf(() -> complete(request, "userTask_acceptTerms", "termsAccepted", true));
        int management = figuresOf(request::runJobs);

        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(List.of(review, terms, management)).containsExactly(1, 2, 2);
    }

    private int figuresOf(Statements.Work work) throws Exception {
        return (int) statements.of(work).stream()
                .filter(sql -> sql.contains("insight_"))
                .count();
    }

    private void complete(Customer.Request request, String task, String field, Object value) {
        SignedInAs.run(customer.partner(), () -> forms.submitTaskForm(request.task(task), Map.of(field, value)));
    }

    @Test
    void toNoteAStepThatIsNewTakesThreeStatementsOnce() throws Exception {
        String step = "userTask_" + UUID.randomUUID();
        List<FinishedStep> first = List.of(finished(step, "fleet-manager"), finished(step, "lexmark"));
        List<FinishedStep> more = List.of(finished(step, "lexmark"), finished(step, "fleet-manager"));

        List<String> once = statements.of(() -> steps.write(first));
        List<String> then = statements.of(() -> steps.write(more));

        assertThat(once).hasSize(3);
        assertThat(then).hasSize(1);
        assertThat(counted(customer.partner(), ""))
                .contains("enroll-printers " + step + " 2 fleet-manager", "enroll-printers " + step + " 2 lexmark");
    }

    private FinishedStep finished(String step, String waitedFor) {
        Instant ended = Instant.parse("2026-03-01T12:00:00Z");
        return new FinishedStep(
                step.substring(0, 20) + ":" + UUID.randomUUID(),
                "enroll-printers",
                step,
                customer.partner().partnerId(),
                null,
                ended.minusSeconds(60),
                ended,
                waitedFor);
    }

    @Test
    void whatIsOfAnotherPartnerIsNeitherSeenNorMeasured() {
        Customer foreign = customers.entitled();
        foreign.enroll(foreign.goodPrinters(1))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));

        assertThat(counted(customer.partner(), "")).hasSize(1);
        for (String file : List.of("", ".csv")) {
            assertThat(http.get(customer.partner(), STEPS + file + ofPartner).status())
                    .isEqualTo(200);
            for (Object unknown : List.of(foreign.partner().partnerId(), UUID.randomUUID(), "nonsense")) {
                assertThat(http.get(customer.partner(), STEPS + file + "?partner=" + unknown)
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aPeriodThatIsNoneIsRefusedByTheNameOfTheField() {
        for (String file : List.of("", ".csv")) {
            Http.Answer noDay = http.get(owner, STEPS + file + "?from=yesterday&to=2026-13-01");

            assertThat(noDay.status()).isBetween(400, 422);
            assertThat(noDay.json().get("errors").findValuesAsText("field")).containsExactly("from", "to");
        }
    }

    @Test
    void theFileHasTheSameRowsUnderOneHeader() {
        List<String> lines = http.get(customer.partner(), STEPS + ".csv")
                .text()
                .replace("\ufeff", "")
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo("\"process\",\"step\",\"name\",\"count\",\"medianSeconds\",\"p90Seconds\",\"waitingFor\"");
        assertThat(lines.get(1))
                .startsWith("\"entitle-organization\",\"userTask_confirmEntitlement\",\"Confirm entitlement\",\"1\",")
                .endsWith(",\"partner-administrator\"");
    }
}
