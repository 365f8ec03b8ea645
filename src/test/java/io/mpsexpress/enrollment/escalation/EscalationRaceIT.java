package io.mpsexpress.enrollment.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people who decide printers of one escalation at the same moment; a race that is lost once in a few rounds. */
@ApplicationTest
class EscalationRaceIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private EscalationDecisions escalations;

    @Autowired
    private Http http;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private Caller operations;

    /** On H2 one writes after the other: there is no race to be lost. */
    static IntStream rounds() {
        return IntStream.rangeClosed(1, TestDatabase.isPostgresql() ? 25 : 5);
    }

    /** Who waits for each other does so in nearly every round. */
    static IntStream fewRounds() {
        return IntStream.rangeClosed(1, TestDatabase.isPostgresql() ? 8 : 3);
    }

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    private Customer.Request escalated(int printers) {
        List<String> serialNumbers = new ArrayList<>();
        for (int i = 0; i < printers; i++) {
            serialNumbers.add(customer.printer(UNSUPPORTED));
        }
        customer.giveContact(serialNumbers);
        return customer.enroll(serialNumbers).continueWith(true);
    }

    private UUID escalation(Customer.Request request) {
        return jdbc.sql("select id from escalation where enrollment_id = ?")
                .param(UUID.fromString(request.id()))
                .query(UUID.class)
                .single();
    }

    /** What each did: true when it was recorded, false when somebody else was quicker. */
    private boolean decide(UUID escalation, String serialNumber, String decision) {
        try {
            actingAs.run(
                    operations.userId(),
                    () -> escalations.decidePrinters(
                            escalation, List.of(serialNumber), GivenDecision.of(decision, "Because")));
            return true;
        } catch (Refused | ConcurrencyFailureException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whoDecidesTheLastPrintersTogetherLeavesNoTaskBehind(int round) throws Exception {
        // given an escalation with two printers left
        Customer.Request request = escalated(2);
        UUID escalation = escalation(request);
        List<String> serialNumbers = List.copyOf(request.printers().keySet());

        // when two people decide one each at the same moment
        AtomicInteger next = new AtomicInteger();
        List<Boolean> decided =
                AtOnce.twice(() -> decide(escalation, serialNumbers.get(next.getAndIncrement()), "reject"));

        // then both are decided, and nobody is asked about nothing
        assertThat(decided).containsOnly(true);
        assertThat(request.tasks("userTask_decideEscalation")).isEmpty();
        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
    }

    /** A team member in Tasklist, and one at the API: each gets an answer of the product, whoever waits for whom. */
    private Set<Integer> atOnce(Callable<Integer> inTasklist, Callable<Integer> byApi) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Integer>> both = List.of(inTasklist, byApi);
        return Set.copyOf(AtOnce.twice(() -> both.get(next.getAndIncrement()).call()));
    }

    private Callable<Integer> inTasklist(Customer.Request request, String decision) {
        String task = request.task("userTask_decideEscalation");
        Map<String, ?> fields =
                Map.of("escalationDecision", Map.of("value", decision), "decisionReason", Map.of("value", "Because"));
        return () -> http.post(operations, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", fields))
                .status();
    }

    private Callable<Integer> byApi(UUID escalation, String serialNumber, String decision) {
        Map<String, ?> body = Map.of("serialNumbers", List.of(serialNumber), "decision", decision, "reason", "Because");
        return () -> http.post(operations, "/api/v1/escalations/" + escalation + "/decisions", body)
                .status();
    }

    @ParameterizedTest
    @MethodSource("fewRounds")
    void whoDecidesAllInTasklistWaitsForWhoDecidesOne(int round) throws Exception {
        // given an escalation of two printers
        Customer.Request request = escalated(2);
        String serialNumber = request.printers().keySet().iterator().next();

        // when one is decided by the API while the task is submitted
        Set<Integer> answers =
                atOnce(inTasklist(request, "reject"), byApi(escalation(request), serialNumber, "reject"));

        // then the task is done; the one printer was there to be decided, or was decided with the others
        assertThat(answers).contains(204).isSubsetOf(204, 422);
        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fewRounds")
    void ofTwoWhoDecideTheLastPrinterOneIsToldThatItIsDone(int round) throws Exception {
        // given an escalation of one printer
        Customer.Request request = escalated(1);
        UUID escalation = escalation(request);
        String serialNumber = request.printers().keySet().iterator().next();

        // when
        Set<Integer> answers =
                atOnce(inTasklist(request, "reject"), byApi(escalation, serialNumber, "approveException"));

        // then the other one finds the task, or the printer, gone
        assertThat(answers).contains(204).hasSize(2).isSubsetOf(204, 400, 422);
        assertThat(decisions(escalation, serialNumber)).isOne();
        assertThat(request.tasks("userTask_decideEscalation")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fewRounds")
    void whoDecidesWhenTheTimeIsUpDoesNotStandInTheRemindersWay(int round) throws Exception {
        // given an escalation of two printers, whose time is up
        Customer.Request request = escalated(2);
        UUID escalation = escalation(request);
        List<String> serialNumbers = List.copyOf(request.printers().keySet());
        String timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(instanceOf(request.task("userTask_decideEscalation")))
                .singleResult()
                .getId();

        // when the team is reminded while somebody decides both
        AtomicInteger next = new AtomicInteger();
        List<String> failures = AtOnce.twice(() -> next.getAndIncrement() == 0
                ? failure(() -> management.executeJob(timer))
                : failure(() -> actingAs.run(
                        operations.userId(),
                        () -> escalations.decidePrinters(
                                escalation, serialNumbers, GivenDecision.of("reject", "Because")))));

        // then whoever came too late came too late; nobody was thrown out because each waited for the other
        assertThat(failures).noneMatch(failure -> failure.contains("deadlock"));
        assertThat(failures).contains("");
    }

    /** All that is said of it; nothing when it went well. */
    private static String failure(Runnable work) {
        try {
            work.run();
            return "";
        } catch (RuntimeException e) {
            StringWriter said = new StringWriter();
            e.printStackTrace(new PrintWriter(said));
            return said.toString();
        }
    }

    private String instanceOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private int decisions(UUID escalation, String serialNumber) {
        return jdbc.sql("select count(*) from escalation_decision where escalation_id = ? and serial_number = ?")
                .params(escalation, serialNumber)
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void aPrinterIsNotApprovedAndRejectedAtOnce(int round) throws Exception {
        // given an escalation of one printer, and another one that stays
        Customer.Request request = escalated(2);
        UUID escalation = escalation(request);
        String serialNumber = request.printers().keySet().iterator().next();

        // when one approves it while the other rejects it
        AtomicInteger next = new AtomicInteger();
        List<String> decisions = List.of("approveException", "reject");
        List<Boolean> decided =
                AtOnce.twice(() -> decide(escalation, serialNumber, decisions.get(next.getAndIncrement())));

        // then one of them was too late, and one decision is on record
        assertThat(decided).containsExactlyInAnyOrder(true, false);
        assertThat(decisions(escalation, serialNumber)).isOne();
        String outcome = request.outcome(serialNumber);
        String status = request.printer(serialNumber).get("status").asText();
        assertThat(outcome + " " + status).isIn("OPEN ELIGIBLE", "NOT_ADDED UNSUPPORTED_MODEL");
    }
}
