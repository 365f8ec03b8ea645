package io.mpsexpress.enrollment.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.request.TimeLine;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts that came from elsewhere let printers of open requests go on, without anybody who asks for a check. */
@ApplicationTest
class RecheckIT {

    private static final String GOOD = "CX725,FLEET,1.12,1000,REGISTERED,NONE";
    private static final String OUTDATED = "CX725,FLEET,1.9,1000,REGISTERED,NONE";
    private static final String UNCOUNTED = "CX725,NATIVE,1.0,,REGISTERED,NONE";
    private static final String COUNTED = "CX725,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String EXCEEDED = "CX725,NATIVE,1.0,600001,REGISTERED,NONE";
    private static final String REVIEW = "userTask_reviewEligibility";
    private static final String TERMS = "userTask_acceptTerms";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String REMEDIATE = "userTask_remediatePrinters";

    /** Goes of a task that works in what is due. */
    private static final int ENDLESS = 1_000;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Recheck recheck;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private RecheckQueue queue;

    @Autowired
    private ModelManagement models;

    @Autowired
    private TimeLine timeLine;

    @Autowired
    private Statements statements;

    @Autowired
    private ScheduledTaskHolder scheduled;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
    }

    @Test
    void aFleetFileThatPutsSomeRightTakesThemToTheTermsAndTheTaskIsAboutTheOthers() {
        // given three printers that the partner has to put right
        List<String> printers = printers(3, OUTDATED);
        Customer.Request request = escalated(printers);
        String task = request.task(REMEDIATE);

        // when a file says that the agents of two are updated
        customer.fact(printers.get(0), GOOD);
        customer.fact(printers.get(1), GOOD);
        rechecks.now(request);

        // then their terms wait, and the partner is asked about the third only
        assertThat(variable(request.task(TERMS), "eligibleCount")).isEqualTo("2");
        assertThat(request.task(REMEDIATE)).isEqualTo(task);
        assertThat(variable(task, "printerCount")).isEqualTo("1");
        assertThat(variable(task, "printerTable"))
                .contains(printers.get(2))
                .doesNotContain(printers.get(0), printers.get(1));
        assertThat(variable(task, "agentTable")).contains("\"version\":\"1.9\"", "\"printers\":1");

        // and the request tells why, once
        assertThat(told(request)).containsOnlyOnce("A fleet file brought new facts: 2 printers are eligible now");

        // when they are accepted, and the third is given up
        request.acceptTerms().submit(REMEDIATE, Map.of("remediationDecision", "giveUp"));
        endedWith(request, 2, 1);
    }

    @Test
    void aFleetFileThatPutsAllRightEndsTheTask() {
        List<String> printers = printers(2, UNCOUNTED);
        Customer.Request request = escalated(printers);

        printers.forEach(printer -> customer.fact(printer, COUNTED));
        rechecks.now(request);

        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(openEscalations(request)).isZero();
        request.runJobs().acceptTerms();
        endedWith(request, 2, 0);
    }

    @Test
    void anEscalationOfATeamEndsLikewiseAndWhoeverDecidesOnItsPageIsToldSo() {
        // given an escalation of one printer
        String printer = customer.printer(EXCEEDED);
        Customer.Request request = escalated(List.of(printer));
        UUID escalation = escalation(request);
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);

        // when its counter turns out to have been read wrong
        customer.fact(printer, COUNTED);
        rechecks.now(request);

        // then the team is not asked any more
        assertThat(request.tasks(DECIDE)).isEmpty();
        Http.Answer late = http.post(
                operations,
                "/api/v1/escalations/" + escalation + "/decisions",
                Map.of("serialNumbers", List.of(printer), "decision", "reject", "reason", "Too many pages"));
        assertThat(late.status()).isEqualTo(422);
        request.runJobs().acceptTerms();
        endedWith(request, 1, 0);
    }

    @Test
    void aContactThatIsAssignedElsewhereEndsTheTask() {
        List<String> printers = customer.goodPrinters(2);
        Customer.Request request = customer.enroll(printers).continueWith(true);
        assertThat(request.tasks(REMEDIATE)).hasSize(1);

        customer.giveContact(printers);
        rechecks.now(request);

        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(told(request)).contains("A supplies delivery contact was assigned: 2 printers are eligible now");
        request.runJobs().acceptTerms();
        endedWith(request, 2, 0);
    }

    @Test
    void aModelThatIsSupportedFromNowOnEndsTheEscalation() {
        String model = "T" + UUID.randomUUID().toString().substring(0, 13);
        Customer.Request request = escalated(List.of(customer.printer(model + ",NATIVE,1.0,1000,REGISTERED,NONE")));
        Caller offers = people.staff(Role.MPS_OFFER_MANAGER);

        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "2000")));
        try {
            refreshUntilNoted(request);
            rechecks.now(request);

            assertThat(request.tasks(DECIDE)).isEmpty();
            assertThat(told(request)).contains("The rules of the program changed: one printer is eligible now");
            request.runJobs().acceptTerms();
            endedWith(request, 1, 0);
        } finally {
            SignedInAs.run(offers, () -> models.remove(model, 0));
        }
    }

    @Test
    void aPrinterWithAnotherReasonNowGoesToWhoeverResolvesThatAtOnce() {
        // given a printer without a count
        String printer = customer.printer(UNCOUNTED);
        Customer.Request request = escalated(List.of(printer));

        // when it is counted, and has printed too much
        customer.fact(printer, EXCEEDED);
        rechecks.now(request);

        // then a team has it, before any job has run
        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(request.printer(printer).get("status").asText()).isEqualTo("PAGE_COUNT_EXCEEDED");
        assertThat(told(request))
                .contains(
                        "A fleet file brought new facts: no printer is eligible now, one is ineligible for another reason");
        assertThat(request.tasks(DECIDE)).hasSize(1);
        assertThat(request.runJobs().tasks(REVIEW)).isEmpty();
        request.submit(
                people.staff(Role.CUSTOMER_OPERATIONS),
                DECIDE,
                Map.of("escalationDecision", "reject", "decisionReason", "Too many"));
        endedWith(request, 0, 1);
    }

    @Test
    void whatStaysIneligibleStaysWithItsReasonsOfNow() {
        String printer = customer.printer("CX725,FLEET,1.9,,REGISTERED,NONE");
        Customer.Request request = escalated(List.of(printer));

        customer.fact(printer, UNCOUNTED);
        rechecks.now(request);

        assertThat(variable(request.task(REMEDIATE), "printerTable"))
                .contains("Native Agent 1.0")
                .doesNotContain("Fleet Agent");
        assertThat(request.printer(printer).get("reasons"))
                .extracting(reason -> reason.asText())
                .containsExactly("PAGE_COUNT_MISSING");
        assertThat(told(request)).doesNotContain("fleet file");
    }

    @Test
    void aReviewThatWaitsShowsWhatIsTrueNowAndGoesOnWithIt() {
        // given a review of two printers, of which none is eligible
        List<String> printers = printers(2, OUTDATED);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers);
        assertThat(variable(request.task(REVIEW), "eligibleCount")).isEqualTo("0");

        // when one is put right
        customer.fact(printers.get(0), GOOD);
        rechecks.now(request);

        // then the review says so, and nothing goes on before somebody has decided
        assertThat(variable(request.task(REVIEW), "eligibleCount")).isEqualTo("1");
        assertThat(variable(request.task(REVIEW), "ineligibleCount")).isEqualTo("1");
        assertThat(request.tasks(TERMS)).isEmpty();
        request.continueWith(false).acceptTerms();
        endedWith(request, 1, 1);
    }

    @Test
    void aReviewOfBeforeGoesOnWithWhatIsEligibleWhenItIsDecided() {
        // given a review whose form shows that nothing is eligible, though one printer is meanwhile
        List<String> printers = printers(2, OUTDATED);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers);
        jdbc.update(
                "update enrollment_printer set status = 'ELIGIBLE', reasons = '' where enrollment_id = ? and serial_number = ?",
                UUID.fromString(request.id()),
                printers.get(0));
        customer.fact(printers.get(0), GOOD);

        request.continueWith(true);

        assertThat(variable(request.task(TERMS), "eligibleCount")).isEqualTo("1");
    }

    @Test
    void whileARequestIsOnHoldItsPrintersWait() {
        List<String> printers = printers(1, OUTDATED);
        Customer.Request request = escalated(printers);
        hold(request, true);

        customer.fact(printers.get(0), GOOD);
        rechecks.now(request);
        assertThat(noted(request)).isPositive();
        hold(request, false);
        rechecks.now(request);

        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(noted(request)).isZero();
        request.runJobs().acceptTerms();
        endedWith(request, 1, 0);
    }

    @Test
    void whatAKillBrokeOffIsDoneByWhoeverWorksNext() {
        List<String> printers = printers(1, OUTDATED);
        Customer.Request request = escalated(printers);
        customer.fact(printers.get(0), GOOD);
        rechecks.makeDue(request);

        transaction.executeWithoutResult(status -> {
            while (recheck.step(item -> {})) {
                // all that is due
            }
            status.setRollbackOnly();
        });
        assertThat(request.tasks(REMEDIATE)).hasSize(1);
        rechecks.now(request);

        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(request.tasks(TERMS)).hasSize(1);
    }

    @Test
    void nothingIsDoneForARequestThatIsOver() {
        List<String> printers = printers(1, OUTDATED);
        Customer.Request request = escalated(printers);
        customer.fact(printers.get(0), GOOD);
        http.post(customer.partner(), "/api/v1/enrollments/" + request.id() + "/withdrawal", Map.of("reason", "Sold"));

        rechecks.now(request);

        assertThat(noted(request)).isZero();
        assertThat(request.now().get("tasks")).isEmpty();
        assertThat(request.state()).isEqualTo("CANCELLED");
    }

    @Test
    void factsThatCameWhileTheRequestWasMadeAreSeenALittleLater() {
        // given a request whose maker did not see what a file changed at the same moment, nor the file the request
        List<String> printers = printers(1, OUTDATED);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(true);
        jdbc.update("update printer set agent_version = '1.12' where serial_number = ?", printers.get(0));

        rechecks.now(request);

        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(told(request)).contains("Checked again a little later: one printer is eligible now");
        request.runJobs().acceptTerms();
        endedWith(request, 1, 0);
    }

    @Test
    void factsThatDecideNothingAreNotNoted() {
        List<String> printers = printers(1, OUTDATED);
        Customer.Request request = escalated(printers);
        rechecks.now(request);

        customer.importFleet("Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,Management,"
                + "IP Address,Firmware,Last Communication\n" + printers.get(0) + "," + OUTDATED
                + ",10.1.2.3,FW2,2026-01-02T03:04:05Z\n");

        assertThat(noted(request)).isZero();
    }

    @Test
    void whereNothingIsOpenOneStatementFindsThatOutAndElseTwoDo() throws Exception {
        List<String> printers = printers(30, OUTDATED);
        List<UUID> ids = ids(printers);

        List<String> closed =
                statements.of(() -> transaction.executeWithoutResult(status -> queue.add(ids, "fleetFile")));
        escalated(printers);
        List<String> open =
                statements.of(() -> transaction.executeWithoutResult(status -> queue.add(ids, "fleetFile")));

        assertThat(closed).hasSize(1);
        assertThat(open).hasSize(2);
    }

    @Test
    void aStepTakesAsManyStatementsForManyPrintersAsForFew() throws Exception {
        assertThat(statementsOfAStepFor(40)).isEqualTo(statementsOfAStepFor(3));
    }

    /** In a step that lets all but two go on, so that the task stays and shows the same. */
    private int statementsOfAStepFor(int count) throws Exception {
        List<String> printers = printers(count + 2, OUTDATED);
        Customer.Request request = escalated(printers);
        rechecks.now(request);
        customer.facts(printers.subList(0, count), GOOD);
        rechecks.makeDue(request);
        return statements
                .of(() -> recheck.step(item -> assertThat(item.printerIds()).hasSize(count)))
                .size();
    }

    private void hold(Customer.Request request, boolean suspended) {
        Caller administrator = people.staff(Role.ADMINISTRATOR);
        http.get(administrator, "/engine-rest/process-instance?businessKey=" + request.id())
                .json()
                .forEach(instance -> http.put(
                        administrator,
                        "/engine-rest/process-instance/" + instance.get("id").asText() + "/suspended",
                        Map.of("suspended", suspended)));
    }

    /** Other tests may have left more to refresh than is done in one go. */
    private void refreshUntilNoted(Customer.Request request) {
        for (int goes = 0; noted(request) == 0; goes++) {
            assertThat(goes).isLessThan(ENDLESS);
            run("EligibilityRefreshing.refreshDue");
        }
    }

    private void run(String method) {
        scheduled.getScheduledTasks().stream()
                .map(task -> task.getTask().getRunnable())
                .filter(task -> task.toString().endsWith(method))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private int noted(Customer.Request request) {
        return jdbc.queryForObject(
                "select count(*) from enrollment_recheck where enrollment_id = ? and printers <> ''",
                Integer.class,
                UUID.fromString(request.id()));
    }

    private int openEscalations(Customer.Request request) {
        return jdbc.queryForObject(
                "select count(*) from escalation where enrollment_id = ? and closed_at is null",
                Integer.class,
                UUID.fromString(request.id()));
    }

    private UUID escalation(Customer.Request request) {
        return jdbc.queryForObject(
                "select id from escalation where enrollment_id = ?", UUID.class, UUID.fromString(request.id()));
    }

    /** The lines of the request's time line. */
    private String told(Customer.Request request) {
        UUID id = UUID.fromString(request.id());
        List<UUID> parts = new ArrayList<>(List.of(id));
        parts.addAll(jdbc.queryForList("select id from escalation where enrollment_id = ?", UUID.class, id));
        return String.join(
                "\n",
                timeLine.of(parts, Stream.empty()).entries().stream()
                        .map(TimeLine.Entry::text)
                        .toList());
    }

    private String variable(String task, String name) {
        return http.get(customer.partner(), "/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .json()
                .at("/" + name + "/value")
                .asText();
    }

    private void endedWith(Customer.Request request, int managed, int notAdded) {
        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(managed);
        assertThat(request.now().at("/outcomes/NOT_ADDED").asInt()).isEqualTo(notAdded);
        assertThat(openEscalations(request)).isZero();
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
        assertThat(jobs.runningInstances(request.id())).isZero();
    }

    private List<UUID> ids(List<String> serialNumbers) {
        return serialNumbers.stream()
                .map(serialNumber ->
                        jdbc.queryForObject("select id from printer where serial_number = ?", UUID.class, serialNumber))
                .toList();
    }

    private List<String> printers(int count, String facts) {
        return IntStream.range(0, count).mapToObj(i -> customer.printer(facts)).toList();
    }

    private Customer.Request escalated(List<String> ineligible) {
        customer.giveContact(ineligible);
        return customer.enroll(ineligible).continueWith(true);
    }
}
