package io.mpsexpress.enrollment.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.recheck.Rechecks;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A printer that was resolved and is ineligible for another reason goes to whoever resolves that, at once. */
@ApplicationTest
class OtherReasonsIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String EXCEEDED = "CX725,NATIVE,1.0,600001,REGISTERED,NONE";
    private static final String FAILED = "CX725,NATIVE,1.0,1000,FAILED,NONE";
    private static final String UNCOUNTED = "CX725,NATIVE,1.0,,REGISTERED,NONE";
    private static final String OUTDATED = "CX725,FLEET,1.9,1000,REGISTERED,NONE";
    private static final String GOOD = "CX725,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String TERMS = "userTask_acceptTerms";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String REMEDIATE = "userTask_remediatePrinters";
    private static final String REVIEW = "userTask_reviewEligibility";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private Caller operations;
    private Caller support;

    /** On H2 one writes after the other. */
    static IntStream rounds() {
        return IntStream.rangeClosed(1, TestDatabase.isPostgresql() ? 5 : 1);
    }

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        support = people.staff(Role.TECHNICAL_SUPPORT);
    }

    @Test
    void itGetsAnEscalationOfItsOwnWhileTheRestGoesOn() {
        // given printers with two teams, and terms that wait
        String failed = customer.printer(FAILED);
        String unsupported = customer.printer(UNSUPPORTED);
        String good = customer.goodPrinters(1).get(0);
        Customer.Request request = escalated(failed, unsupported, good);

        // when support has put one right, and it turns out to have printed too much
        customer.fact(failed, EXCEEDED);
        decide(support, request, "REGISTRATION_FAILED", failed, "recheck");

        // then operations have it before any job has run, with its facts, and the rest waits as before
        assertThat(open(request)).containsOnlyKeys("UNSUPPORTED_MODEL", "PAGE_COUNT_EXCEEDED");
        JsonNode escalation = http.get(
                        operations, "/api/v1/escalations/" + open(request).get("PAGE_COUNT_EXCEEDED"))
                .json();
        assertThat(escalation.get("team").asText()).isEqualTo("customer-operations");
        assertThat(escalation.at("/printers/0/serialNumber").asText()).isEqualTo(failed);
        assertThat(request.tasks(DECIDE)).hasSize(2);
        assertThat(request.tasks(TERMS)).hasSize(1);
        assertThat(waitsFor(request)).hasSize(3);

        // when all is decided, then the request is over without a further review
        request.runJobs().acceptTerms();
        decide(operations, request, "PAGE_COUNT_EXCEEDED", failed, "approveException");
        decide(operations, request, "UNSUPPORTED_MODEL", unsupported, "reject");
        request.runJobs().acceptTerms();
        assertThat(request.outcome(failed)).isEqualTo("MANAGED");
        endedWith(request, 2, 1);
    }

    @Test
    void itJoinsTheOpenEscalationOfItsStatusWhoseTaskShowsIt() {
        // given a printer with support, and one with operations
        String failed = customer.printer(FAILED);
        String unsupported = customer.printer(UNSUPPORTED);
        Customer.Request request = escalated(failed, unsupported);
        String known = open(request).get("UNSUPPORTED_MODEL");
        String task = request.tasks(DECIDE).stream()
                .filter(id -> variable(operations, id, "escalationId").equals(known))
                .findFirst()
                .orElseThrow();

        // when the first one is registered, and its model is not supported either
        customer.fact(failed, UNSUPPORTED);
        decide(support, request, "REGISTRATION_FAILED", failed, "recheck");

        // then operations decide on both, in the task that they have
        assertThat(open(request)).containsOnly(Map.entry("UNSUPPORTED_MODEL", known));
        assertThat(request.tasks(DECIDE)).containsExactly(task);
        assertThat(variable(operations, task, "printerCount")).isEqualTo("2");
        assertThat(variable(operations, task, "printerTable")).contains(failed, unsupported);
        assertThat(audit.about(List.of(known)).stream().filter(act -> act.act().equals("escalation.handedOver")))
                .hasSize(2);
        request.runJobs()
                .submit(operations, DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "Too old"));
        endedWith(request, 0, 2);
    }

    @Test
    void aDecisionInTasklistCoversWhatItsFormShowed() {
        // given a form of operations that was opened before another printer joined
        String failed = customer.printer(FAILED);
        String unsupported = customer.printer(UNSUPPORTED);
        Customer.Request request = escalated(failed, unsupported);
        String task = taskOf(request, "UNSUPPORTED_MODEL");
        String shown = variable(operations, task, "printersShown");
        customer.fact(failed, UNSUPPORTED);
        decide(support, request, "REGISTRATION_FAILED", failed, "recheck");

        // when all that it showed is rejected
        Http.Answer answer = reject(task, shown);

        // then nothing is decided, and the form that is opened anew shows both
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("printersShown");
        assertThat(answer.json().at("/errors/0/message").asText())
                .isEqualTo("1 more printer has come since this was shown, so nothing was decided."
                        + " Look again, then answer.");
        assertThat(request.tasks(DECIDE)).containsExactly(task);
        assertThat(request.printers().values())
                .allSatisfy(
                        printer -> assertThat(printer.get("outcome").asText()).isEqualTo("OPEN"));

        // and what is decided elsewhere meanwhile stands in nobody's way
        String now = variable(operations, task, "printersShown");
        decide(operations, request, "UNSUPPORTED_MODEL", failed, "reject");
        assertThat(reject(task, now).status()).isEqualTo(204);
        endedWith(request, 0, 2);
    }

    @Test
    void aDecisionOnTheDeskCoversWhatItsListShowed() {
        // given a list of operations from before another printer joined
        String failed = customer.printer(FAILED);
        String unsupported = customer.printer(UNSUPPORTED);
        Customer.Request request = escalated(failed, unsupported);
        String escalation = open(request).get("UNSUPPORTED_MODEL");
        int shown = shownOf(escalation);
        customer.fact(failed, UNSUPPORTED);
        decide(support, request, "REGISTRATION_FAILED", failed, "recheck");
        Map<String, Object> rejection =
                new HashMap<>(Map.of("decision", "reject", "reason", "Too old", "escalationIds", List.of(escalation)));

        // when
        rejection.put("printersShown", Map.of(escalation, shown));
        JsonNode refused = http.post(operations, "/api/v1/escalation-decisions", rejection)
                .json()
                .at("/results/0");

        // then
        assertThat(refused.get("outcome").asText()).isEqualTo("refused");
        assertThat(refused.get("message").asText()).contains("1 more printer has come since this was shown");
        assertThat(request.tasks(DECIDE)).hasSize(1);

        // when it is decided as it is now
        rejection.put("printersShown", Map.of(escalation, shownOf(escalation)));
        JsonNode decided = http.post(operations, "/api/v1/escalation-decisions", rejection)
                .json()
                .at("/results/0");
        assertThat(decided.get("outcome").asText()).isEqualTo("decided");
        endedWith(request, 0, 2);
    }

    @Test
    void whoGivesUpGivesUpWhatTheFormShowed() {
        // given a form of the partner that was opened before another printer joined
        String uncounted = customer.printer(UNCOUNTED);
        Customer.Request request = escalated(uncounted, customer.printer(OUTDATED));
        String task = taskOf(request, "FLEET_AGENT_OUTDATED");
        String shown = variable(customer.partner(), task, "printersShown");
        customer.fact(uncounted, OUTDATED);
        rechecks.now(request);

        // when, then
        assertThat(giveUp(task, shown).status()).isEqualTo(400);
        assertThat(request.tasks(REMEDIATE)).containsExactly(task);
        assertThat(giveUp(task, variable(customer.partner(), task, "printersShown"))
                        .status())
                .isEqualTo(204);
        endedWith(request, 0, 2);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whoDecidesWhileAPrinterJoinsDecidesNoneThatWasNotShown(int round) throws Exception {
        // given a form and a list that show one of two printers
        String failed = customer.printer(FAILED);
        String unsupported = customer.printer(UNSUPPORTED);
        Customer.Request request = escalated(failed, unsupported);
        String task = taskOf(request, "UNSUPPORTED_MODEL");
        String escalation = open(request).get("UNSUPPORTED_MODEL");
        String shown = variable(operations, task, "printersShown");
        Map<String, ?> rejection = Map.of(
                "decision",
                "reject",
                "reason",
                "Too old",
                "escalationIds",
                List.of(escalation),
                "printersShown",
                Map.of(escalation, Integer.valueOf(shown)));
        customer.fact(failed, UNSUPPORTED);

        // when all are rejected, there or here in turn, while the other one joins
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> both = List.of(
                () -> round % 2 == 0
                        ? reject(task, shown).status() == 204
                        : http.post(operations, "/api/v1/escalation-decisions", rejection)
                                .json()
                                .at("/results/0/outcome")
                                .asText()
                                .equals("decided"),
                () -> decide(support, request, "REGISTRATION_FAILED", failed, "recheck"));
        AtOnce.twice(() -> both.get(next.getAndIncrement()).call());

        // then nobody has decided about that one, and there is one task for what is left
        assertThat(request.outcome(failed)).isEqualTo("OPEN");
        assertThat(open(request)).containsOnlyKeys("UNSUPPORTED_MODEL");
        assertThat(request.tasks(DECIDE)).hasSize(1);
        request.runJobs()
                .submit(operations, DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "Too old"));
        endedWith(request, 0, 2);
    }

    private Http.Answer reject(String task, String printersShown) {
        return submit(
                operations,
                task,
                Map.of(
                        "escalationDecision",
                        Map.of("value", "reject"),
                        "decisionReason",
                        Map.of("value", "Too old"),
                        "printersShown",
                        Map.of("value", Integer.valueOf(printersShown))));
    }

    private Http.Answer giveUp(String task, String printersShown) {
        return submit(
                customer.partner(),
                task,
                Map.of(
                        "remediationDecision",
                        Map.of("value", "giveUp"),
                        "printersShown",
                        Map.of("value", Integer.valueOf(printersShown))));
    }

    private Http.Answer submit(Caller person, String task, Map<String, ?> variables) {
        return http.post(person, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    private int shownOf(String escalation) {
        JsonNode list = http.get(
                        operations, "/api/v1/escalations?status=UNSUPPORTED_MODEL&organization=" + customer.id())
                .json();
        int listed = list.at("/items/0/printersShown").asInt();
        assertThat(http.get(operations, "/api/v1/escalations/" + escalation)
                        .json()
                        .get("printersShown")
                        .asInt())
                .isEqualTo(listed);
        return listed;
    }

    private String taskOf(Customer.Request request, String status) {
        String escalation = open(request).get(status);
        Caller reader = status.equals("FLEET_AGENT_OUTDATED") ? customer.partner() : operations;
        return Stream.concat(request.tasks(DECIDE).stream(), request.tasks(REMEDIATE).stream())
                .filter(id -> variable(reader, id, "escalationId").equals(escalation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStatusThatComesBackAfterThePartnerHasTriedGoesToSupport() {
        // given a printer without a count
        String printer = customer.printer(UNCOUNTED);
        Customer.Request request = escalated(printer);

        // when the partner gets it counted, but by an old agent
        customer.fact(printer, OUTDATED);
        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));
        assertThat(open(request)).containsOnlyKeys("FLEET_AGENT_OUTDATED");
        // and then it is not counted once more
        customer.fact(printer, UNCOUNTED);
        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));

        // then it is not the partner's turn again
        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(open(request)).containsOnlyKeys("PAGE_COUNT_MISSING");
        assertThat(teamOf(request, "PAGE_COUNT_MISSING")).isEqualTo("technical-support");
        customer.fact(printer, GOOD);
        decide(support, request, "PAGE_COUNT_MISSING", printer, "recheck");
        request.runJobs().acceptTerms();
        endedWith(request, 1, 0);
    }

    @Test
    void aStatusThatComesBackThoughNobodyHasTriedIsThePartnersAgain() {
        // given a printer without a count, which a file brings, with an old agent
        String printer = customer.printer(UNCOUNTED);
        Customer.Request request = escalated(printer);
        customer.fact(printer, OUTDATED);
        rechecks.now(request);

        // when another file says what was so before
        customer.fact(printer, UNCOUNTED);
        rechecks.now(request);

        // then
        assertThat(request.tasks(REMEDIATE)).hasSize(1);
        assertThat(open(request)).containsOnlyKeys("PAGE_COUNT_MISSING");
        assertThat(teamOf(request, "PAGE_COUNT_MISSING")).isEqualTo("fleet-manager");
        request.runJobs().submit(REMEDIATE, Map.of("remediationDecision", "giveUp"));
        endedWith(request, 0, 1);
    }

    @Test
    void whatIsManagedMeanwhileIsNobodysAnyMore() {
        String printer = customer.printer(OUTDATED);
        Customer.Request request = escalated(printer);

        customer.fact(printer, "CX725,NATIVE,1.0,1000,REGISTERED,MANAGED");
        rechecks.now(request);

        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(request.printer(printer).get("message").asText()).isNotBlank();
        endedWith(request, 0, 1);
    }

    @Test
    void whereNothingWasEscalatedThePartnerReviewsWhatIsIneligibleWhenTheRestIsDone() {
        // given a printer with an exception of an earlier request, in one whose partner escalates nothing
        String unsupported = customer.printer(UNSUPPORTED);
        Customer.Request earlier = escalated(unsupported);
        decide(operations, earlier, "UNSUPPORTED_MODEL", unsupported, "approveException");
        http.post(customer.partner(), "/api/v1/enrollments/" + earlier.id() + "/withdrawal", Map.of("reason", "Later"));
        Customer.Request request = customer.enroll(List.of(unsupported)).continueWith(false);

        // when that is revoked
        JsonNode exception = http.get(operations, "/api/v1/exceptions?serialNumber=" + unsupported)
                .json()
                .at("/items/0");
        http.delete(operations, "/api/v1/exceptions/" + exception.get("id").asText());

        // then
        assertThat(request.tasks(TERMS)).isEmpty();
        assertThat(request.runJobs().tasks(REVIEW)).hasSize(1);
        assertThat(open(request)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whoPutTwoRightAtOnceGetThemIntoOneEscalation(int round) throws Exception {
        // given a printer with each team, of which the counts are missing now
        String failed = customer.printer(FAILED);
        String unsupported = customer.printer(UNSUPPORTED);
        Customer.Request request = escalated(failed, unsupported);
        customer.facts(List.of(failed, unsupported), UNCOUNTED);

        // when both are looked at again at the same moment
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> both = List.of(
                () -> decide(support, request, "REGISTRATION_FAILED", failed, "recheck"),
                () -> decide(operations, request, "UNSUPPORTED_MODEL", unsupported, "recheck"));
        AtOnce.twice(() -> both.get(next.getAndIncrement()).call());

        // then the partner has one task for both
        assertThat(variable(customer.partner(), request.task(REMEDIATE), "printerCount"))
                .isEqualTo("2");
        assertThat(request.tasks(DECIDE)).isEmpty();
        assertThat(open(request)).containsOnlyKeys("PAGE_COUNT_MISSING");
        request.runJobs().submit(REMEDIATE, Map.of("remediationDecision", "giveUp"));
        endedWith(request, 0, 2);
    }

    private Customer.Request escalated(String... serialNumbers) {
        customer.giveContact(List.of(serialNumbers));
        return customer.enroll(List.of(serialNumbers)).continueWith(true);
    }

    /** No job runs: what comes of it is there at once. */
    private boolean decide(
            Caller decider, Customer.Request request, String status, String serialNumber, String decision) {
        Http.Answer answer = http.post(
                decider,
                "/api/v1/escalations/" + open(request).get(status) + "/decisions",
                Map.of("serialNumbers", List.of(serialNumber), "decision", decision, "reason", "Because"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        return true;
    }

    private JsonNode waitsFor(Customer.Request request) {
        return http.get(customer.partner(), "/api/v1/requests/" + request.id())
                .json()
                .get("waitsFor");
    }

    /** The open escalations by their status. */
    private Map<String, String> open(Customer.Request request) {
        return jdbc
                .sql("select eligibility_status, id from escalation where enrollment_id = ? and closed_at is null")
                .param(UUID.fromString(request.id()))
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String teamOf(Customer.Request request, String status) {
        return jdbc.sql("select team from escalation where enrollment_id = ? and eligibility_status = ?")
                .params(UUID.fromString(request.id()), status)
                .query(String.class)
                .single();
    }

    private String variable(Caller reader, String task, String name) {
        return http.get(reader, "/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .json()
                .at("/" + name + "/value")
                .asText();
    }

    private void endedWith(Customer.Request request, int managed, int notAdded) {
        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(managed);
        assertThat(request.now().at("/outcomes/NOT_ADDED").asInt()).isEqualTo(notAdded);
        assertThat(open(request)).isEmpty();
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
        assertThat(jobs.runningInstances(request.id())).isZero();
    }
}
