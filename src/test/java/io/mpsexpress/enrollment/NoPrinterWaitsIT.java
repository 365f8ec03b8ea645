package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.enrollment.escalation.EscalationDecisions;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import io.mpsexpress.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is resolved in a request goes on at once, whatever the rest waits for. */
@ApplicationTest
class NoPrinterWaitsIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String EXCEEDED = "CX725,NATIVE,1.0,600001,REGISTERED,NONE";
    private static final String FAILED = "CX725,NATIVE,1.0,1000,FAILED,NONE";
    private static final String UNCOUNTED = "CX725,NATIVE,1.0,,REGISTERED,NONE";
    private static final String OUTDATED = "CX725,FLEET,1.9,1000,REGISTERED,NONE";
    private static final String TERMS = "userTask_acceptTerms";
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
    private ScriptedBackEnd backEnd;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private EscalationDecisions escalations;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private Caller operations;

    /** On H2 one writes after the other. */
    static IntStream rounds() {
        return IntStream.rangeClosed(1, TestDatabase.isPostgresql() ? 5 : 1);
    }

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    @Test
    void someOfTheEscalatedOnesGoOnWhileTheOthersWait() {
        // given a good printer that is with the back end, and twelve with customer operations
        List<String> unsupported = printers(12, UNSUPPORTED);
        Customer.Request request = escalated(unsupported, customer.goodPrinters(1));
        backEnd.keepSilent(customer.id());
        request.acceptTerms();

        // when three of the twelve are approved
        approve(request, "UNSUPPORTED_MODEL", unsupported.subList(0, 3));

        // then their terms are there before any job has run, and nine are still to be decided
        assertThat(offered(request)).isEqualTo(3);
        assertThat(request.state()).isEqualTo("TERMS");
        assertThat(request.tasks(DECIDE)).hasSize(1);

        // when two more are approved before somebody accepts
        approve(request, "UNSUPPORTED_MODEL", unsupported.subList(3, 5));

        // then they join
        assertThat(offered(request)).isEqualTo(5);
        request.acceptTerms();
        assertThat(request.now().at("/outcomes/PENDING").asInt()).isEqualTo(6);

        // and what is approved after that is offered the terms again, and is a submission of its own
        approve(request, "UNSUPPORTED_MODEL", unsupported.subList(5, 6));
        assertThat(offered(request)).isEqualTo(1);
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
        request.acceptTerms();
        assertThat(request.outcome(unsupported.get(5))).isEqualTo("MANAGED");
        assertThat(backEnd.requestsOf(customer.id()))
                .extracting(sent -> sent.serialNumbers().size())
                .containsExactly(1, 5, 1);
        assertThat(request.state()).isEqualTo("SUBMITTED");

        // when the last six are rejected and the back end has answered for all
        request.submit(operations, DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "No"));
        assertThat(request.state()).isEqualTo("SUBMITTED");
        http.post(
                people.staff(Role.ADMINISTRATOR),
                "/api/v1/management-results",
                Map.of("requestId", request.id(), "results", managedOf(request, "PENDING")));
        endedWith(request, 7, 6);
    }

    @Test
    void whoDeclinesTheTermsLeavesOutWhatWasReadyOnly() {
        List<String> unsupported = printers(2, UNSUPPORTED);
        Customer.Request request = escalated(unsupported, List.of());
        approve(request, "UNSUPPORTED_MODEL", unsupported.subList(0, 1));

        http.post(customer.partner(), "/api/v1/enrollments/" + request.id() + "/terms-refusals", null);
        request.runJobs();
        approve(request, "UNSUPPORTED_MODEL", unsupported.subList(1, 2));

        assertThat(request.outcome(unsupported.get(0))).isEqualTo("NOT_ADDED");
        assertThat(offered(request)).isEqualTo(1);
        request.runJobs().acceptTerms();
        endedWith(request, 1, 1);
    }

    @Test
    void printersInAllStatusesEachGetAResult() {
        // given printers in all nine statuses in one request
        String good = customer.goodPrinters(1).get(0);
        String managed = customer.managedPrinters(1).get(0);
        String pending = customer.goodPrinters(1).get(0);
        String unsupported = customer.printer(UNSUPPORTED);
        String exceeded = customer.printer(EXCEEDED);
        String failed = customer.printer(FAILED);
        String uncounted = customer.printer(UNCOUNTED);
        String outdated = customer.printer(OUTDATED);
        String withoutContact = customer.goodPrinters(1).get(0);
        customer.giveContact(List.of(good, pending, unsupported, exceeded, failed, uncounted, outdated));
        backEnd.keepSilent(customer.id());
        customer.enroll(List.of(pending)).continueWith(false).acceptTerms();
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
        Customer.Request request = customer.enroll(
                List.of(good, managed, pending, unsupported, exceeded, failed, uncounted, outdated, withoutContact));
        assertThat(request.now().get("counts")).hasSize(9);

        // when the good one is added, and each of the others is resolved, rejected or given up in its turn
        request.continueWith(true).acceptTerms();
        assertThat(request.outcome(good)).isEqualTo("MANAGED");
        approve(request, "UNSUPPORTED_MODEL", List.of(unsupported));
        decide(request, "PAGE_COUNT_EXCEEDED", List.of(exceeded), "reject", operations);
        customer.giveContact(List.of(withoutContact));
        submitRemediation(request, "NO_SUPPLIES_CONTACT", "recheck");
        assertThat(offered(request)).isEqualTo(2);
        request.acceptTerms();
        customer.fact(failed, "CX725,NATIVE,1.0,1000,REGISTERED,NONE");
        decide(request, "REGISTRATION_FAILED", List.of(failed), "recheck", people.staff(Role.TECHNICAL_SUPPORT));
        submitRemediation(request, "PAGE_COUNT_MISSING", "giveUp");
        submitRemediation(request, "FLEET_AGENT_OUTDATED", "giveUp");
        request.runJobs().acceptTerms();

        // then it is over, with a result for each
        assertThat(request.outcome(unsupported)).isEqualTo("MANAGED");
        assertThat(request.outcome(withoutContact)).isEqualTo("MANAGED");
        assertThat(request.outcome(failed)).isEqualTo("MANAGED");
        assertThat(request.printers().values())
                .allSatisfy(
                        printer -> assertThat(printer.get("message").asText()).isNotBlank());
        endedWith(request, 4, 5);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whoDecideOnTwoEscalationsAtOnceOpenOneTaskForTheTerms(int round) throws Exception {
        // given printers in two escalations of a request
        String unsupported = customer.printer(UNSUPPORTED);
        String exceeded = customer.printer(EXCEEDED);
        Customer.Request request = escalated(List.of(unsupported, exceeded), List.of());
        UUID first = escalation(request, "UNSUPPORTED_MODEL");
        UUID second = escalation(request, "PAGE_COUNT_EXCEEDED");

        // when both are approved at the same moment
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> both = List.of(() -> decided(first, unsupported), () -> decided(second, exceeded));
        List<Boolean> decided =
                AtOnce.twice(() -> both.get(next.getAndIncrement()).call());

        // then the terms of both wait in one task
        assertThat(decided).containsOnly(true);
        assertThat(offered(request)).isEqualTo(2);
        request.runJobs().acceptTerms();
        endedWith(request, 2, 0);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whatIsResolvedWhileSomebodyAcceptsIsInOneAcceptanceOrTheNext(int round) throws Exception {
        // given a printer whose terms wait, and one with customer operations
        String unsupported = customer.printer(UNSUPPORTED);
        Customer.Request request = escalated(List.of(unsupported), customer.goodPrinters(1));
        UUID escalation = escalation(request, "UNSUPPORTED_MODEL");
        String task = request.task(TERMS);

        // when it is approved while they are accepted
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> both = List.of(() -> decided(escalation, unsupported), () -> accepted(task));
        List<Boolean> done = AtOnce.twice(() -> both.get(next.getAndIncrement()).call());

        // then it is part of this acceptance, or its own terms wait
        assertThat(done).containsOnly(true);
        request.runJobs();
        if (!request.tasks(TERMS).isEmpty()) {
            assertThat(offered(request)).isEqualTo(1);
            request.acceptTerms();
        }
        endedWith(request, 2, 0);
    }

    private boolean decided(UUID escalation, String serialNumber) {
        actingAs.run(
                operations.userId(),
                () -> escalations.decidePrinters(
                        escalation, List.of(serialNumber), GivenDecision.of("approveException", "Because")));
        return true;
    }

    private boolean accepted(String task) {
        return http.post(
                                customer.partner(),
                                "/engine-rest/task/" + task + "/submit-form",
                                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))))
                        .status()
                == 204;
    }

    private void endedWith(Customer.Request request, int managed, int notAdded) {
        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(managed);
        assertThat(request.now().at("/outcomes/NOT_ADDED").asInt()).isEqualTo(notAdded);
        assertThat(managed + notAdded)
                .isEqualTo(request.now().get("printerCount").asInt());
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
        assertThat(jobs.runningInstances(request.id())).isZero();
    }

    private List<ManagementResult> managedOf(Customer.Request request, String outcome) {
        return request.printers().entrySet().stream()
                .filter(printer -> printer.getValue().get("outcome").asText().equals(outcome))
                .map(printer -> ManagementResult.managed(printer.getKey()))
                .toList();
    }

    private List<String> printers(int count, String facts) {
        return IntStream.range(0, count).mapToObj(i -> customer.printer(facts)).toList();
    }

    private Customer.Request escalated(List<String> ineligible, List<String> good) {
        List<String> all = new ArrayList<>(ineligible);
        all.addAll(good);
        customer.giveContact(all);
        return customer.enroll(all).continueWith(true);
    }

    /** For how many printers the one open task offers the terms. */
    private int offered(Customer.Request request) {
        return http.get(customer.partner(), "/engine-rest/task/" + request.task(TERMS) + "/form-variables")
                .json()
                .at("/eligibleCount/value")
                .asInt();
    }

    private UUID escalation(Customer.Request request, String status) {
        return jdbc.sql("select id from escalation where enrollment_id = ? and eligibility_status = ?")
                .params(UUID.fromString(request.id()), status)
                .query(UUID.class)
                .single();
    }

    private void approve(Customer.Request request, String status, List<String> serialNumbers) {
        decide(request, status, serialNumbers, "approveException", operations);
    }

    /** No job runs: what comes of it is there at once. */
    private void decide(
            Customer.Request request, String status, List<String> serialNumbers, String decision, Caller decider) {
        Http.Answer answer = http.post(
                decider,
                "/api/v1/escalations/" + escalation(request, status) + "/decisions",
                Map.of("serialNumbers", serialNumbers, "decision", decision, "reason", "Because"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private void submitRemediation(Customer.Request request, String status, String decision) {
        String escalation = escalation(request, status).toString();
        String task = request.tasks(REMEDIATE).stream()
                .filter(id -> http.get(customer.partner(), "/engine-rest/task/" + id + "/form-variables")
                        .json()
                        .at("/escalationId/value")
                        .asText()
                        .equals(escalation))
                .findFirst()
                .orElseThrow();
        Http.Answer answer = http.post(
                customer.partner(),
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", Map.of("remediationDecision", Map.of("value", decision))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
