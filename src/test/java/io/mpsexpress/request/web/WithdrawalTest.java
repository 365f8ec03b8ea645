package io.mpsexpress.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Removals;
import io.mpsexpress.support.ScriptedBackEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who may withdraw what, until when, and who is told. Where a request may wait then: {@code EndedInTheEngineIT}. */
@ApplicationTest
class WithdrawalTest {

    private static final Map<String, String> REASON = Map.of("reason", "The order was cancelled");
    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private MockMvc mvc;

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
    private JdbcClient jdbc;

    private Customer customer;
    private Caller partner;
    private Caller operations;

    @BeforeEach
    void aCustomerAndATeamWithMail() {
        customer = customers.entitled();
        partner = customer.partner();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        jdbc.sql("update app_user set email = ? where id = ?")
                .params("team@example.com", operations.userId())
                .update();
    }

    private int withdraw(Caller who, String requests, String id) {
        return http.post(who, "/api/v1/" + requests + "/" + id + "/withdrawal", REASON)
                .status();
    }

    @Test
    void aFleetManagerWithdrawsARequestToAddPrintersAndNobodyElse() {
        String id = customer.enroll(customer.goodPrinters(1)).id();
        Caller administrator = people.user(partner.partnerId(), Role.PARTNER_ADMINISTRATOR);

        assertThat(withdraw(people.partnerUser(people.partner()), "enrollments", id))
                .isEqualTo(404);
        assertThat(withdraw(partner, "removals", id)).isEqualTo(404);
        assertThat(withdraw(operations, "enrollments", id)).isEqualTo(403);
        assertThat(withdraw(administrator, "enrollments", id)).isEqualTo(403);
        Http.Answer withoutReason =
                http.post(partner, "/api/v1/enrollments/" + id + "/withdrawal", Map.of("reason", " "));
        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(withoutReason.json().at("/errors/0/field").asText()).isEqualTo("reason");
        assertThat(customer.request(id).state()).isEqualTo("REVIEW");

        assertThat(withdraw(people.partnerUser(partner.partnerId()), "enrollments", id))
                .isEqualTo(204);
        assertThat(customer.request(id).state()).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsPendingIsStillAnsweredAndTheTeamsAreTold() {
        // given a request with one printer at Lexmark's back end and one with a team
        backEnd.keepSilent(customer.id());
        String pending = customer.goodPrinters(1).get(0);
        String escalated = customer.printer(UNSUPPORTED);
        customer.giveContact(List.of(pending, escalated));
        Customer.Request request =
                customer.enroll(List.of(pending, escalated)).continueWith(true).acceptTerms();

        // when it is withdrawn
        assertThat(withdraw(partner, "enrollments", request.id())).isEqualTo(204);

        // then the team's task is gone, and they know why
        assertThat(request.now().get("tasks")).isEmpty();
        assertThat(request.printer(escalated).get("message").asText())
                .isEqualTo("Not added: the request was withdrawn. The order was cancelled");
        assertThat(told(request.id())).containsExactly("notification.withdrawn.subject");
        // and the back end's answer counts
        assertThat(request.outcome(pending)).isEqualTo("PENDING");
        http.post(
                people.staff(Role.ADMINISTRATOR),
                "/api/v1/management-results",
                Map.of("requestId", request.id(), "results", List.of(ManagementResult.managed(pending))));
        assertThat(request.outcome(pending)).isEqualTo("MANAGED");
        assertThat(request.state()).isEqualTo("CANCELLED");
    }

    /** Subjects of what the team was told of a request, its tasks aside. */
    private List<String> told(String id) {
        return jdbc
                .sql("select notice from notification_mail where user_id = :user and notice like :about")
                .param("user", operations.userId())
                .param("about", "%/" + id + "%")
                .query(String.class)
                .list()
                .stream()
                .map(notice -> notice.replaceAll("(?s).*?\"message\"\\s*:\\s*\"(notification[^\"]*subject)\".*", "$1"))
                .toList();
    }

    @Test
    void whoAskedWithdrawsARemovalUntilItIsDecided() {
        // given two removals
        Removals removals = new Removals(http, customer);
        List<String> managed = customer.managedPrinters(2);
        String id = removals.requested(managed.subList(0, 1));
        String decided = removals.requested(managed.subList(1, 2));
        removals.approve(operations, decided);

        // then nobody but who asked may withdraw them, and none that is decided
        assertThat(withdraw(people.partnerUser(people.partner()), "removals", id))
                .isEqualTo(404);
        assertThat(withdraw(people.partnerUser(partner.partnerId()), "removals", id))
                .isEqualTo(403);
        assertThat(withdraw(operations, "removals", id)).isEqualTo(403);
        assertThat(withdraw(partner, "removals", decided)).isEqualTo(409);
        assertThat(removals.state(decided)).isEqualTo("APPROVED");
        assertThat(withdraw(partner, "removals", id)).isEqualTo(204);
        assertThat(removals.state(id)).isEqualTo("CANCELLED");
        // and clients read it alike of the one and in the list
        JsonNode listed = http.get(partner, "/api/v1/removals?organizationId=" + customer.id())
                .json()
                .at("/items/1");
        for (JsonNode removal :
                List.of(listed, http.get(partner, "/api/v1/removals/" + id).json())) {
            assertThat(removal.at("/id").asText()).isEqualTo(id);
            assertThat(removal.at("/withdrawal/by").asText()).isEqualTo(partner.userId());
            assertThat(removal.get("endedInEngine").isNull()).isTrue();
        }
        assertThat(told(id)).containsExactly("notification.withdrawn.subject");
        // and the printer can be asked for again
        removals.requested(managed.subList(0, 1));
    }

    @Test
    void onItsPageARequestIsWithdrawnWithAReason() throws Exception {
        // given a request that waits for review
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String page = "/enrollments/" + request.id();
        String form = page + "/withdrawal";
        mvc.perform(get(page).with(authentication(SignedInAs.authentication(partner))))
                .andExpect(content().string(containsString(form)));
        mvc.perform(get(page).with(authentication(SignedInAs.authentication(operations))))
                .andExpect(content().string(not(containsString(form))));
        mvc.perform(get(form).with(authentication(SignedInAs.authentication(partner))))
                .andExpect(content().string(containsString("The request ends")));

        // when it is withdrawn without a reason, and with one
        mvc.perform(post(form)
                        .param("reason", " ")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(partner))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say why")));
        mvc.perform(post(form)
                        .param("reason", "Wrong floor")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(partner))))
                .andExpect(redirectedUrl(page));

        // then the page says who did it and why, once as a notice and once among what happened
        mvc.perform(get(page).with(authentication(SignedInAs.authentication(partner))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Test " + partner.userId() + " withdrew this request."),
                                containsString("Withdrew the request: no printer managed, one not added"),
                                containsString("Reason: Wrong floor"),
                                not(containsString(form)))));
    }

    @RepeatedTest(8)
    void ofWithdrawingAndCompletingATaskAtOnceOneWins() throws Exception {
        // given an escalation that would be the last thing to happen
        String escalated = customer.printer(UNSUPPORTED);
        Customer.Request request = customer.enroll(List.of(escalated)).continueWith(true);
        String task = request.task("userTask_decideEscalation");
        List<Callable<Integer>> both = new ArrayList<>(
                List.of(() -> withdraw(partner, "enrollments", request.id()), () -> new Removals(http, customer)
                        .decide(operations, task, Map.of("escalationDecision", "reject", "decisionReason", "Too old"))
                        .status()));

        // when a team decides it at the moment at which the partner withdraws the request
        AtomicInteger next = new AtomicInteger();
        List<Integer> answers =
                AtOnce.twice(() -> both.get(next.getAndIncrement()).call());
        request.runJobs();

        // then nobody is told of an error, and everything is over in one way
        assertThat(answers).allMatch(status -> status < 500);
        assertThat(answers).contains(204);
        assertThat(jobs.runningInstances(request.id())).isZero();
        assertThat(jobs.incidents(partner.partnerId())).isEmpty();
        assertThat(request.outcome(escalated)).isEqualTo("NOT_ADDED");
        assertThat(request.state()).isIn("CANCELLED", "COMPLETED");
    }
}
