package io.mpsexpress.enrollment.escalation;

import static io.mpsexpress.support.Expectations.counts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ineligible printers on their way to whoever can resolve them, and back. */
@ApplicationTest
class EscalationIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String EXCEEDED = "CX725,NATIVE,1.0,600001,REGISTERED,NONE";
    private static final String FAILED = "CX725,NATIVE,1.0,1000,FAILED,NONE";
    private static final String UNCOUNTED = "CX725,NATIVE,1.0,,REGISTERED,NONE";
    private static final String OUTDATED = "CX725,FLEET,1.9,1000,REGISTERED,NONE";
    private static final String GOOD = "CX725,FLEET,1.12,1000,REGISTERED,NONE";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String REMEDIATE = "userTask_remediatePrinters";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private AuditTrail audit;

    private Customer customer;
    private Caller operations;
    private Caller support;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        support = people.staff(Role.TECHNICAL_SUPPORT);
    }

    private Customer.Request escalated(String... facts) {
        List<String> serialNumbers =
                java.util.Arrays.stream(facts).map(customer::printer).toList();
        customer.giveContact(serialNumbers);
        return customer.enroll(serialNumbers).continueWith(true);
    }

    private JsonNode onlyEscalation(Caller caller, Customer.Request request) {
        List<JsonNode> found = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = http.get(caller, "/api/v1/escalations?state=open&limit=500&cursor=" + cursor)
                    .json();
            page.get("items").forEach(escalation -> {
                if (escalation.get("enrollmentId").asText().equals(request.id())) {
                    found.add(escalation);
                }
            });
            cursor = page.get("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(found).hasSize(1);
        return http.get(caller, "/api/v1/escalations/" + found.get(0).get("id").asText())
                .json();
    }

    @Test
    void anExceptionMakesThePrinterEligibleFromThenOn() {
        // given a printer whose model is not supported
        Customer.Request request = escalated(UNSUPPORTED);
        String serialNumber = request.printers().keySet().iterator().next();

        // when customer operations approve an exception
        request.submit(operations, DECIDE, Map.of("escalationDecision", "approveException"));

        // then its terms come at once, and it can be added
        assertThat(request.state()).isEqualTo("TERMS");
        assertThat(counts(request.now())).isEqualTo(Map.of("ELIGIBLE", 1));
        request.acceptTerms();
        assertThat(request.outcome(serialNumber)).isEqualTo("MANAGED");
    }

    @Test
    void anExceptionForThePageCountHoldsTheSame() {
        Customer.Request request = escalated(EXCEEDED);

        request.submit(operations, DECIDE, Map.of("escalationDecision", "approveException", "decisionReason", "Ok"));

        assertThat(counts(request.now())).isEqualTo(Map.of("ELIGIBLE", 1));
    }

    @Test
    void aRejectedPrinterIsNotAddedAndThePartnerReadsWhy() {
        Customer.Request request = escalated(UNSUPPORTED);

        request.submit(operations, DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "Out of support"));

        assertThat(request.state()).isEqualTo("COMPLETED");
        JsonNode printer = request.printers().values().iterator().next();
        assertThat(printer.get("outcome").asText()).isEqualTo("NOT_ADDED");
        assertThat(printer.get("message").asText()).contains("Out of support");
    }

    @Test
    void aFixedPrinterIsCheckedAgain() {
        // given a printer whose registration failed
        Customer.Request request = escalated(FAILED);
        String serialNumber = request.printers().keySet().iterator().next();

        // when support asks for a check before it is fixed
        String firstTask = request.task(DECIDE);
        request.submit(support, DECIDE, Map.of("escalationDecision", "recheck"));

        // then it is still with them
        assertThat(request.task(DECIDE)).isNotEqualTo(firstTask);

        // when it is fixed and checked
        customer.fact(serialNumber, GOOD);
        request.submit(support, DECIDE, Map.of("escalationDecision", "recheck"));

        // then its terms come
        assertThat(request.state()).isEqualTo("TERMS");
        assertThat(counts(request.now())).isEqualTo(Map.of("ELIGIBLE", 1));
    }

    @Test
    void aFurtherAttemptOfThePartnerGetsNoFurtherTime() {
        // given a printer that the partner has to put right
        Customer.Request request = escalated(OUTDATED);
        String due = dueOfTask(request, REMEDIATE);

        // when the partner has it checked although nothing has changed
        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));

        // then the time goes on from the first attempt
        assertThat(dueOfTask(request, REMEDIATE)).isEqualTo(due);
    }

    @Test
    void aFurtherAttemptOfATeamGetsNoFurtherTimeAndIsOverdueOnce() {
        // given a printer with technical support, past its due time
        Customer.Request request = escalated(FAILED);
        JsonNode first = onlyEscalation(support, request);
        jobs.fireTimer(customer.partner().partnerId(), "event_escalationOverdue");

        // when they have it checked although nothing has changed, and its new task is past its due time at once
        request.submit(support, DECIDE, Map.of("escalationDecision", "recheck"));
        jobs.fireTimer(customer.partner().partnerId(), "event_escalationOverdue");

        // then it is as late as it was, its task is urgent, and that it is late is on record once
        JsonNode now = onlyEscalation(support, request);
        assertThat(now.get("dueAt")).isEqualTo(first.get("dueAt"));
        assertThat(now.get("overdue").asBoolean()).isTrue();
        assertThat(task(request, DECIDE).get("priority").asInt()).isEqualTo(90);
        assertThat(audit.about(List.of(now.get("id").asText())))
                .filteredOn(entry -> entry.act().equals("escalation.overdue"))
                .hasSize(1);
    }

    @Test
    void anotherTeamGetsItsOwnTime() {
        Customer.Request request = escalated(UNCOUNTED);
        String due = dueOfTask(request, REMEDIATE);

        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));

        assertThat(dueOfTask(request, DECIDE)).isNotEqualTo(due);
    }

    @Test
    void escalationsAreListedInTheOrderInWhichTheyHaveToBeDecided() {
        // given one that has to be decided within five days, then one within two, and one that is the partner's own
        Customer.Request request = escalated(UNSUPPORTED, FAILED, OUTDATED);

        // when the open ones are listed, a page of one at a time
        JsonNode first = list("open", "");
        JsonNode second = list("open", first.get("nextCursor").asText());

        // then the one that is due first comes first, and the partner's own is none
        assertThat(statusOf(first)).isEqualTo("REGISTRATION_FAILED");
        assertThat(statusOf(second)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(second.get("nextCursor").isNull()).isTrue();

        // when both are decided, then the one decided last comes first among the closed ones
        Map<String, String> reject = Map.of("escalationDecision", "reject", "decisionReason", "No");
        request.submitById(support, taskOf(request.now().get("tasks"), "technical-support"), reject);
        request.submitById(operations, taskOf(request.now().get("tasks"), "customer-operations"), reject);
        JsonNode closed = list("closed", "");
        assertThat(statusOf(closed)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(statusOf(list("closed", closed.get("nextCursor").asText()))).isEqualTo("REGISTRATION_FAILED");
        assertThat(list("open", "").get("items")).isEmpty();
    }

    /** As the partner sees it: their own. */
    private JsonNode list(String state, String cursor) {
        return http.get(customer.partner(), "/api/v1/escalations?state=" + state + "&limit=1&cursor=" + cursor)
                .json();
    }

    private static String statusOf(JsonNode page) {
        return page.at("/items/0/status").asText();
    }

    private static String taskOf(JsonNode tasks, String team) {
        for (JsonNode task : tasks) {
            if (task.at("/candidateGroups/0").asText().equals(team)) {
                return task.get("id").asText();
            }
        }
        throw new AssertionError(team + " has no task among " + tasks);
    }

    private JsonNode task(Customer.Request request, String key) {
        Caller staff = people.staff(Role.ADMINISTRATOR);
        return http.get(staff, "/engine-rest/task/" + request.task(key)).json();
    }

    private String dueOfTask(Customer.Request request, String key) {
        return task(request, key).get("due").asText();
    }

    @Test
    void aMissingPageCountGoesToThePartnerFirstAndThenToSupport() {
        Customer.Request request = escalated(UNCOUNTED);
        assertThat(request.tasks(DECIDE)).isEmpty();

        // when the partner could not put it right
        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));

        // then technical support has it
        JsonNode escalation = onlyEscalation(support, request);
        assertThat(escalation.get("team").asText()).isEqualTo("technical-support");
        assertThat(request.tasks(REMEDIATE)).isEmpty();
        request.submit(support, DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "No counter"));
        assertThat(request.state()).isEqualTo("COMPLETED");
    }

    @Test
    void anOutdatedAgentStaysWithThePartnerUntilItIsUpdatedOrGivenUp() {
        Customer.Request request = escalated(OUTDATED, OUTDATED);

        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));
        assertThat(request.submitRefused(REMEDIATE, Map.of())).contains("remediationDecision");
        String updated = request.printers().keySet().iterator().next();
        customer.fact(updated, GOOD);
        request.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));
        assertThat(request.state()).isEqualTo("TERMS");
        request.submit(REMEDIATE, Map.of("remediationDecision", "giveUp"));

        request.acceptTerms();
        assertThat(request.outcome(updated)).isEqualTo("MANAGED");
        assertThat(request.now().at("/outcomes/NOT_ADDED").asInt()).isEqualTo(1);
    }

    @Test
    void printersCanBeDecidedOneByOneAndTheTaskIsDoneWithTheLast() {
        // given two printers with customer operations
        Customer.Request request = escalated(UNSUPPORTED, UNSUPPORTED);
        List<String> serialNumbers = List.copyOf(request.printers().keySet());
        String decisions = "/api/v1/escalations/"
                + onlyEscalation(operations, request).get("id").asText() + "/decisions";

        // when each is decided on its own
        Http.Answer approved = http.post(
                operations,
                decisions,
                Map.of("serialNumbers", List.of(serialNumbers.get(0)), "decision", "approveException"));
        assertThat(approved.status()).as(approved.toString()).isEqualTo(204);
        assertThat(request.tasks(DECIDE)).hasSize(1);
        Http.Answer again = http.post(
                operations,
                decisions,
                Map.of("serialNumbers", List.of(serialNumbers.get(0)), "decision", "reject", "reason", "x"));
        assertThat(again.status()).isEqualTo(422);
        Http.Answer rejected = http.post(
                operations,
                decisions,
                Map.of("serialNumbers", List.of(serialNumbers.get(1)), "decision", "reject", "reason", "Too old"));
        assertThat(rejected.status()).as(rejected.toString()).isEqualTo(204);
        request.runJobs();

        // then the task is done, and the terms wait for one
        assertThat(request.tasks(DECIDE)).isEmpty();
        assertThat(request.state()).isEqualTo("TERMS");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("OPEN");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("NOT_ADDED");
    }

    @Test
    void anOverdueEscalationIsMoreUrgentAndStillUndecided() {
        Customer.Request request = escalated(UNSUPPORTED);
        String task = request.task(DECIDE);

        jobs.fireTimer(customer.partner().partnerId(), "event_escalationOverdue");

        assertThat(request.task(DECIDE)).isEqualTo(task);
        JsonNode escalation = onlyEscalation(operations, request);
        assertThat(escalation.get("overdue").asBoolean()).isTrue();
        assertThat(http.get(operations, "/engine-rest/task/" + task)
                        .json()
                        .get("priority")
                        .asInt())
                .isEqualTo(90);
    }

    @Test
    void earlierDecisionsForTheSameModelAreShownToStaffOnly() {
        escalated(UNSUPPORTED)
                .submit(operations, DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "No"));
        Customer.Request request = escalated(UNSUPPORTED);

        assertThat(onlyEscalation(operations, request).get("earlierDecisions")).isNotEmpty();
        assertThat(onlyEscalation(customer.partner(), request).get("earlierDecisions"))
                .isEmpty();
    }

    @Test
    void aPrinterThatBecomesEligibleWhileTheTermsWaitJoinsThem() {
        // given a printer whose terms wait, and one that customer operations have
        String good = customer.goodPrinters(1).get(0);
        String unsupported = customer.printer(UNSUPPORTED);
        customer.giveContact(List.of(good, unsupported));
        Customer.Request request = customer.enroll(List.of(good, unsupported)).continueWith(true);

        // when an exception is approved before the terms are accepted
        request.submit(operations, DECIDE, Map.of("escalationDecision", "approveException"));
        request.acceptTerms();

        // then they were accepted for both
        assertThat(request.outcome(good)).isEqualTo("MANAGED");
        assertThat(request.outcome(unsupported)).isEqualTo("MANAGED");
        assertThat(request.state()).isEqualTo("COMPLETED");
    }

    @Test
    void decisionsThatTheRulesRefuseNameTheField() {
        Customer.Request request = escalated(FAILED, UNSUPPORTED);
        String supports = tasksOf(request, "technical-support");
        String operationsTask = tasksOf(request, "customer-operations");

        // no exception for a failed registration; a rejection needs a reason; a decision is needed
        assertThat(refused(support, supports, Map.of("escalationDecision", "approveException")))
                .contains("escalationDecision");
        assertThat(refused(operations, operationsTask, Map.of("escalationDecision", "reject")))
                .contains("decisionReason");
        assertThat(refused(operations, operationsTask, Map.of())).contains("escalationDecision");
        assertThat(refused(operations, operationsTask, Map.of("escalationDecision", "maybe")))
                .contains("escalationDecision");
    }

    @Test
    void aTeamsTaskIsNobodyElses() {
        Customer.Request request = escalated(UNSUPPORTED);
        String task = request.task(DECIDE);

        for (Caller other : List.of(support, customer.partner(), people.staff(Role.PROCESS_OWNER))) {
            Http.Answer answer = http.post(
                    other,
                    "/engine-rest/task/" + task + "/submit-form",
                    Map.of("variables", Map.of("escalationDecision", Map.of("value", "approveException"))));
            assertThat(answer.status()).as(other + " " + answer).isIn(400, 403, 404);
            assertThat(request.task(DECIDE)).isEqualTo(task);
        }
    }

    @Test
    void anotherPartnersEscalationDoesNotExist() {
        Customer.Request request = escalated(UNSUPPORTED);
        String id = onlyEscalation(operations, request).get("id").asText();

        assertThat(http.get(customers.entitled().partner(), "/api/v1/escalations/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherPartnerCannotDecideAnEscalation() {
        Customer.Request request = escalated(UNSUPPORTED);
        String id = onlyEscalation(operations, request).get("id").asText();
        Map<String, Object> rejection =
                Map.of("serialNumbers", List.copyOf(request.printers().keySet()), "decision", "reject", "reason", "x");

        assertThat(http.post(customers.entitled().partner(), "/api/v1/escalations/" + id + "/decisions", rejection)
                        .status())
                .isEqualTo(404);
        assertThat(request.tasks(DECIDE)).hasSize(1);
    }

    private static String tasksOf(Customer.Request request, String group) {
        for (JsonNode task : request.now().get("tasks")) {
            if (task.at("/candidateGroups/0").asText().equals(group)) {
                return task.get("id").asText();
            }
        }
        throw new AssertionError("No task for " + group);
    }

    private String refused(Caller person, String task, Map<String, ?> fields) {
        Map<String, Object> variables = new java.util.LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        Http.Answer answer =
                http.post(person, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.text();
    }
}
