package io.mpsexpress.enrollment.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** New facts are worked in while a person, or another node, works on the same request. */
@ApplicationTest
class RecheckRaceIT {

    private static final String GOOD = "CX725,FLEET,1.12,1000,REGISTERED,NONE";
    private static final String OUTDATED = "CX725,FLEET,1.9,1000,REGISTERED,NONE";
    private static final String UNCOUNTED = "CX725,NATIVE,1.0,,REGISTERED,NONE";
    private static final String COUNTED = "CX725,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String REVIEW = "userTask_reviewEligibility";
    private static final String TERMS = "userTask_acceptTerms";
    private static final String REMEDIATE = "userTask_remediatePrinters";

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Rechecking rechecking;

    @Autowired
    private Rechecks rechecks;

    private Customer customer;

    /** On H2 one writes after the other: there is no race to be lost. */
    static IntStream rounds() {
        return IntStream.rangeClosed(1, TestDatabase.isPostgresql() ? 8 : 2);
    }

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whoAsksForACheckMeanwhileLeavesNoTaskWithNothingInIt(int round) throws Exception {
        // given a printer that a file has put right
        Customer.Request request = escalated(printers(1, OUTDATED));
        String task = request.task(REMEDIATE);
        putRight(request);

        // when the partner asks for a check at the same moment
        int answer = atOnce(() -> submit(task, Map.of("remediationDecision", "recheck")));

        // then either has done it, and whoever came too late is told so
        assertThat(answer).isIn(204, 400);
        goesOnWithAll(request, 1);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void twoFilesAtOnceBothCount(int round) throws Exception {
        // given four printers with the partner, for two causes
        List<String> outdated = printers(2, OUTDATED);
        List<String> uncounted = printers(2, UNCOUNTED);
        Customer.Request request =
                escalated(List.of(outdated.get(0), outdated.get(1), uncounted.get(0), uncounted.get(1)));

        // when two files put two right each, while two nodes look for what is due
        AtomicInteger next = new AtomicInteger();
        AtOnce.twice(() -> {
            int which = next.getAndIncrement();
            customer.facts(List.of(outdated.get(which)), GOOD);
            customer.facts(List.of(uncounted.get(which)), COUNTED);
            rechecks.makeDue(request);
            rechecking.recheckDue();
            return which;
        });

        // then all four go on together
        goesOnWithAll(request, 4);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whoWithdrawsMeanwhileEndsTheRequest(int round) throws Exception {
        Customer.Request request = escalated(printers(2, OUTDATED));
        putRight(request);

        int answer = atOnce(() -> http.post(
                        customer.partner(),
                        "/api/v1/enrollments/" + request.id() + "/withdrawal",
                        Map.of("reason", "Sold"))
                .status());

        // then the request is over, or the partner, told that it changed, can withdraw what it is now
        assertThat(answer).isIn(204, 409);
        rechecks.now(request);
        request.runJobs();
        if (answer == 204) {
            assertThat(request.state()).isEqualTo("CANCELLED");
            assertThat(request.now().get("tasks")).isEmpty();
            assertThat(jobs.runningInstances(request.id())).isZero();
            assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
        } else {
            goesOnWithAll(request, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whatIsPutRightWhileSomebodyAcceptsIsInOneAcceptanceOrTheNext(int round) throws Exception {
        // given a printer whose terms wait, and one that a file has put right
        String good = customer.goodPrinters(1).get(0);
        String outdated = customer.printer(OUTDATED);
        customer.giveContact(List.of(good, outdated));
        Customer.Request request = customer.enroll(List.of(good, outdated)).continueWith(true);
        String task = request.task(TERMS);
        customer.fact(outdated, GOOD);
        rechecks.makeDue(request);

        int answer = atOnce(() -> submit(task, Map.of("termsAccepted", true)));

        assertThat(answer).isIn(204, 400);
        goesOnWithAll(request, 2);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whatIsPutRightWhileSomebodyReviewsIsNotHandedOverForGood(int round) throws Exception {
        // given a review of a printer that a file has put right
        List<String> printers = printers(1, OUTDATED);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers);
        String task = request.task(REVIEW);
        customer.fact(printers.get(0), GOOD);
        rechecks.makeDue(request);

        int answer = atOnce(() -> submit(task, Map.of("reviewDecision", "continue", "escalateIneligible", true)));

        // then the partner who decided on what was true before is told so, or it is handed over and comes back at once
        assertThat(answer).isIn(204, 400);
        if (answer == 400) {
            request.continueWith(true);
        }
        goesOnWithAll(request, 1);
    }

    /** What a person does, and what comes of it, while two nodes look for what is due. */
    private int atOnce(Callable<Integer> person) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Integer>> both = List.of(person, () -> {
            rechecking.recheckDue();
            return 0;
        });
        return AtOnce.twice(() -> both.get(next.getAndIncrement()).call()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int submit(String task, Map<String, ?> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return http.post(
                        customer.partner(),
                        "/engine-rest/task/" + task + "/submit-form",
                        Map.of("variables", variables))
                .status();
    }

    private void goesOnWithAll(Customer.Request request, int printers) {
        rechecks.now(request);
        request.runJobs();
        assertThat(request.tasks(REMEDIATE)).isEmpty();
        while (!request.tasks(TERMS).isEmpty()) {
            request.acceptTerms();
        }
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(printers);
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
        assertThat(jobs.runningInstances(request.id())).isZero();
    }

    private void putRight(Customer.Request request) {
        customer.facts(List.copyOf(request.printers().keySet()), GOOD);
        rechecks.makeDue(request);
    }

    private List<String> printers(int count, String facts) {
        return IntStream.range(0, count).mapToObj(i -> customer.printer(facts)).toList();
    }

    private Customer.Request escalated(List<String> ineligible) {
        customer.giveContact(ineligible);
        return customer.enroll(ineligible).continueWith(true);
    }
}
