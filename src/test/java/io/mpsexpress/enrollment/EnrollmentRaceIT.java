package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.ScriptedBackEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two requests that want the same printers at the same moment. */
@ApplicationTest
class EnrollmentRaceIT {

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Test
    void eachPrinterIsAddedExactlyOnceAndTheLoserNamesItsStatus() throws Exception {
        // given two requests for the same printers, both one click away from adding them
        Customer customer = customers.entitled();
        backEnd.keepSilent(customer.id());
        List<String> serialNumbers = customer.goodPrinters(40);
        customer.giveContact(serialNumbers);
        List<String> reversed = new ArrayList<>(serialNumbers);
        java.util.Collections.reverse(reversed);
        Customer.Request first = customer.enroll(serialNumbers).continueWith(false);
        Customer.Request second = customer.enroll(reversed).continueWith(false);

        // when both accept the terms at once
        List<Integer> statuses = atOnce(customer, first, second);
        jobs.runAll(customer.partner().partnerId());

        // then nobody is refused, and each printer is pending under exactly one of them
        assertThat(statuses).containsExactly(204, 204);
        for (String serialNumber : serialNumbers) {
            List<String> outcomes = List.of(first.outcome(serialNumber), second.outcome(serialNumber));
            assertThat(outcomes).containsExactlyInAnyOrder("PENDING", "NOT_ADDED");
            Customer.Request loser = outcomes.get(0).equals("NOT_ADDED") ? first : second;
            assertThat(loser.printer(serialNumber).get("status").asText()).isEqualTo("MANAGEMENT_PENDING");
        }
        assertThat(backEnd.requestsOf(customer.id()).stream().flatMap(request -> request.serialNumbers().stream()))
                .containsExactlyInAnyOrderElementsOf(serialNumbers);
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
    }

    @Test
    void aTaskIsCompletedOnceHoweverManySubmitIt() throws Exception {
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(5);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);

        List<Integer> statuses = atOnce(customer, request, request);
        request.runJobs();

        assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 204).allMatch(status -> status >= 400 && status < 500);
        assertThat(backEnd.requestsOf(customer.id())).hasSize(1);
        assertThat(request.state()).isEqualTo("COMPLETED");
    }

    private List<Integer> atOnce(Customer customer, Customer.Request... requests) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(requests.length);
        try {
            CyclicBarrier start = new CyclicBarrier(requests.length);
            List<Future<Integer>> answers = new ArrayList<>();
            for (Customer.Request request : requests) {
                String task = request.task("userTask_acceptTerms");
                answers.add(people.submit(() -> {
                    start.await();
                    return http.post(
                                    customer.partner(),
                                    "/engine-rest/task/" + task + "/submit-form",
                                    Map.of("variables", Map.of("termsAccepted", Map.of("value", true))))
                            .status();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }
}
