package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.printer.PrinterFilter;
import io.mpsexpress.printer.PrinterSelectionManagement;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The same selection that is sent twice at once makes one request, whoever sends it and by whichever way. */
@ApplicationTest
class SameAtOnceIT {

    private static final int ROUNDS = 25;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private PrinterSelectionManagement selections;

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;
    private Caller colleague;

    @BeforeEach
    void twoPeopleOfAPartner() {
        customer = customers.entitled();
        colleague = people.partnerUser(customer.partner().partnerId());
    }

    @Test
    void bothClientsGetTheSameRequest() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            // given a client that did not wait, or two people; the first half without keys
            List<String> printers = customer.goodPrinters(3);
            List<String> reversed = new ArrayList<>(printers);
            Collections.reverse(reversed);
            boolean keys = round % 2 == 0;
            Iterator<HttpRequest.Builder> requests = List.of(
                            add("/enrollments", customer.partner(), printers, keys),
                            add("/enrollments", round % 3 == 0 ? colleague : customer.partner(), reversed, keys))
                    .iterator();
            // when
            List<Http.Answer> answers = AtOnce.twice(() -> http.send(next(requests)));
            // then
            assertThat(answers).as("round " + round).allMatch(answer -> answer.status() == 201);
            assertThat(answers.get(0).json().get("id"))
                    .as("round " + round)
                    .isEqualTo(answers.get(1).json().get("id"));
            assertThat(answers.get(0).header("Location"))
                    .isEqualTo(answers.get(1).header("Location"));
            assertThat(requestsOf(printers)).as("round " + round).isEqualTo(1);
        }
    }

    @Test
    void twoClicksMakeOneRequest() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> printers = customer.goodPrinters(2);
            UUID selection = SignedInAs.as(
                    customer.partner(), () -> selections.select(customer.id(), printers, PrinterFilter.all()));
            List<Integer> statuses =
                    AtOnce.twice(() -> mvc.perform(post("/organizations/" + customer.id() + "/enrollments")
                                    .param("selection", selection.toString())
                                    .with(csrf())
                                    .with(authentication(SignedInAs.authentication(customer.partner()))))
                            .andReturn()
                            .getResponse()
                            .getStatus());
            assertThat(statuses).as("round " + round).containsExactly(302, 302);
            assertThat(requestsOf(printers)).as("round " + round).isEqualTo(1);
        }
    }

    @Test
    void theSameIsTrueOfRequestsForAContact() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> printers = customer.goodPrinters(2);
            Iterator<HttpRequest.Builder> requests = List.of(
                            add("/contact-requests", customer.partner(), printers, false),
                            add("/contact-requests", colleague, printers, false))
                    .iterator();
            List<Http.Answer> answers = AtOnce.twice(() -> http.send(next(requests)));
            assertThat(answers).allMatch(answer -> answer.status() == 201);
            assertThat(answers.get(0).json().get("id"))
                    .isEqualTo(answers.get(1).json().get("id"));
        }
    }

    @Test
    void whoAsksAgainWhenTheFirstIsKnownMeansAnotherOne() {
        List<String> printers = customer.goodPrinters(1);
        customer.enroll(printers);
        customer.enroll(printers);
        assertThat(requestsOf(printers)).isEqualTo(2);
    }

    private HttpRequest.Builder add(String what, Caller caller, List<String> printers, boolean key) {
        HttpRequest.Builder request = http.request(caller, customer.url() + what)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"serialNumbers\":[\"" + String.join("\",\"", printers) + "\"]}"));
        return key ? request.header("Idempotency-Key", UUID.randomUUID().toString()) : request;
    }

    private static synchronized HttpRequest.Builder next(Iterator<HttpRequest.Builder> requests) {
        return requests.next();
    }

    private int requestsOf(List<String> printers) {
        return jdbc.queryForObject(
                "select count(distinct enrollment_id) from enrollment_printer where serial_number = ?",
                Integer.class,
                printers.get(0));
    }
}
