package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Cockpit;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is pending with Lexmark when somebody ends the process of a request is still answered. */
@ApplicationTest
class PendingAfterEndIT {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Cockpit cockpit;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private PendingAfterEnd pendingAfterEnd;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private List<String> serialNumbers;

    @BeforeEach
    void aCustomerWithPrinters() {
        customer = customers.entitled();
        serialNumbers = customer.goodPrinters(2);
        customer.giveContact(serialNumbers);
        backEnd.keepSilent(customer.id());
        // who has no address is told nothing
        jdbc.sql("update app_user set email = ? where id = ?")
                .params("told@example.com", customer.partner().userId())
                .update();
    }

    private Customer.Request accepted() {
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);
        http.post(
                customer.partner(),
                "/engine-rest/task/" + request.task("userTask_acceptTerms") + "/submit-form",
                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))));
        return request;
    }

    private void end(Customer.Request request) {
        cockpit.delete(cockpit.instance("enroll-printers", request.id()), "");
        assertThat(request.state()).isEqualTo("CANCELLED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("PENDING");
    }

    @Test
    void anAnswerThatComesLaterIsRecordedAndTheResultIsTold() {
        // given a request that was ended while its printers were pending
        Customer.Request request = accepted().runJobs();
        end(request);
        int told = notices(request);

        // when the back end answers
        Caller lexmark = people.staff(Role.ADMINISTRATOR);
        Http.Answer answer = http.post(
                lexmark,
                "/api/v1/management-results",
                Map.of(
                        "requestId",
                        request.id(),
                        "results",
                        List.of(
                                ManagementResult.managed(serialNumbers.get(0)),
                                ManagementResult.refused(serialNumbers.get(1), "Unknown"))));

        // then it is on record, and who asked is told once more
        assertThat(answer.json().get("changed").asInt()).isEqualTo(2);
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("NOT_ADDED");
        assertThat(request.state()).isEqualTo("CANCELLED");
        assertThat(notices(request)).isEqualTo(told + 1);
    }

    @Test
    void aRequestThatWasNeverSentIsSentAndItsAnswerRecorded() {
        // given a request that was ended before the back end was asked
        Customer.Request request = accepted();
        end(request);
        assertThat(backEnd.requestsOf(customer.id())).isEmpty();

        // when what is left over is seen to, once in vain and once more
        pendingAfterEnd.askForAll();
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("PENDING");
        backEnd.answerWhenAsked(
                UUID.fromString(request.id()),
                serialNumbers.stream().map(ManagementResult::managed).toList());
        pendingAfterEnd.askForAll();

        // then the back end was asked under one key, and the printers are managed
        assertThat(backEnd.requestsOf(customer.id()).stream()
                        .map(ManagementRequest::idempotencyKey)
                        .distinct())
                .hasSize(1);
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("MANAGED");
    }

    @Test
    void whatWasWithdrawnIsAskedForByItsOwnProcessUntilTheAnswersAreThere() {
        // given a request that was withdrawn before the back end was asked
        Customer.Request request = accepted();
        withdraw(request);
        pendingAfterEnd.askForAll();
        assertThat(backEnd.requestsOf(customer.id())).isEmpty();
        int told = notices(request);

        // when its process asks, once in vain and once more
        jobs.fireTimer(customer.partner().partnerId(), "event_answerOverdue");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("PENDING");
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
        jobs.fireTimer(customer.partner().partnerId(), "event_answerOverdue");

        // then the back end was asked under one key, the printers are managed, who asked is told, and nothing is left
        assertThat(backEnd.requestsOf(customer.id()).stream()
                        .map(ManagementRequest::idempotencyKey)
                        .distinct())
                .hasSize(1);
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("MANAGED");
        assertThat(request.state()).isEqualTo("CANCELLED");
        assertThat(notices(request)).isEqualTo(told + 1);
        assertThat(jobs.runningInstances(request.id())).isZero();
    }

    @Test
    void whoEndsWhatWaitsAfterAWithdrawalLeavesTheRestToTheScheduledStep() {
        // given a request that was withdrawn, and what waits for its answers ended in the engine
        Customer.Request request = accepted().runJobs();
        withdraw(request);
        cockpit.delete(cockpit.instance("request-management", request.id()), "");
        assertThat(jobs.runningInstances(request.id())).isZero();
        assertThat(request.now().at("/withdrawal/reason").asText()).isEqualTo("Sold");

        // when
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
        pendingAfterEnd.askForAll();

        // then
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
    }

    private void withdraw(Customer.Request request) {
        Http.Answer answer = http.post(
                customer.partner(), "/api/v1/enrollments/" + request.id() + "/withdrawal", Map.of("reason", "Sold"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private int notices(Customer.Request request) {
        return jdbc.sql("select count(*) from notification_mail where user_id = :user and notice like :about")
                .param("user", customer.partner().userId())
                .param("about", "%/enrollments/" + request.id() + "%")
                .query(Integer.class)
                .single();
    }
}
